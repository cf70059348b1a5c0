(() => {
  // On a busy machine a page may be looked at several times before it can do anything. It had a turn
  // when a clock that the last look set has run out: whatever was due before that clock ran before it.
  const turns = globalThis[Symbol.for('mimawari.turns')] ??= { asked: 0, had: 0 };
  const turn = turns.had === turns.asked ? 'turn' : '';
  const asked = ++turns.asked;
  setTimeout(() => { turns.had = asked; }, 20);
  const elements = document.getElementsByTagName('*').length;
  return [turn, document.URL, document.readyState, elements, document.links.length].join('\n');
})()
