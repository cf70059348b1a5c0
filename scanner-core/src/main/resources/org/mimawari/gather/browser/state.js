(() => {
  // On a busy machine a page may be looked at several times before it can do anything.
  const turns = globalThis[Symbol.for('mimawari.turns')] ??= { had: 0, waits: false };
  if (!turns.waits) {
    turns.waits = true;
    setTimeout(() => { turns.had++; turns.waits = false; }, 20);
  }
  const elements = document.getElementsByTagName('*').length;
  return [turns.had, document.URL, document.readyState, elements, document.links.length].join('\n');
})()
