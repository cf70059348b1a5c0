(() => {
  // Elements that may lead on by a script only, those first in whose code an address stands. Kept for the clicks that follow.
  const elsewhere = /\b(print|close|back|reload|submit|scroll\w*)\b/;
  const quoted = /'[^']*'|"[^"]*"/g;
  const address = /(['"])\s*((https?:\/)?\.{0,2}\/[^'"]*|[^'"\s]+\.([sx]?html?|php|aspx?|jsp|cgi|pdf|docx?|docm|xls[xm]?|ppt[xm]?|od[tsp]|csv|zip)([?#][^'"]*)?)\s*\1/i;
  const paper = /\.(pdf|docx?|docm|xls[xm]?|ppt[xm]?|od[tsp]|csv|zip)([?#][^'"]*)?\s*['"]/i;
  const idle = /^\s*(void\b.*|;?\s*)$/;
  const code = element => {
    const href = element.getAttribute('href') || '';
    const script = /^\s*javascript:/i.test(href) ? href.slice(href.indexOf(':') + 1) : '';
    return idle.test(script) ? element.getAttribute('onclick') || '' : script;
  };
  // Where it stands in a form, a click must not send it, and a script may not put together what the form would send.
  const isFree = (element, script) => {
    if (element.closest('select, textarea')) return false;
    if (!element.closest('form') && !element.form) return true;
    const control = element.closest('input, button');
    return !(control && control.type !== 'button') && !script.replace(quoted, '').includes('+')
      && (/location|open\(/.test(script) && address.test(script) || paper.test(script));
  };
  const isDoor = element => {
    const script = code(element);
    const bare = script.replace(quoted, "''");
    return /[\w$]\s*\(|location|href/.test(bare) && !elsewhere.test(bare) && isFree(element, script);
  };
  const all = [...document.querySelectorAll('a[href^="javascript:" i], [onclick]')].filter(isDoor);
  const addressed = new Set(all.filter(element => address.test(code(element))));
  const most = Math.max(40, Math.min(addressed.size, 200));
  globalThis.doors = [...addressed, ...all.filter(element => !addressed.has(element))].slice(0, most);
  // A click on "javascript:..." runs it a while later, and not at all if another one is clicked until then; a handler runs at once.
  globalThis.tryDoor = door => {
    const href = door.getAttribute('href') || '';
    const script = /^\s*javascript:/i.test(href) ? href.slice(href.indexOf(':') + 1) : '';
    if (!idle.test(script)) {
      door.setAttribute('onclick', '(0, eval)(decodeURIComponent(' + JSON.stringify(script.replace(/%(?![0-9a-f]{2})/gi, '%25')) + '))');
      door.removeAttribute('href');
    }
    door.click();
  };
  return globalThis.doors.length + '\n' + addressed.size;
})()
