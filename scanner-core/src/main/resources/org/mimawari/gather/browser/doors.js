(() => {
  // Elements that may lead on by a script only. Kept for the clicks that follow.
  const elsewhere = /\b(print|close|back|reload|submit|scroll\w*)\b/;
  const isDoor = element => {
    const href = element.getAttribute('href') || '';
    const script = /^\s*javascript:/i.test(href) ? href.slice(href.indexOf(':') + 1) : element.getAttribute('onclick') || '';
    const says = /[\w$]\s*\(|location|href/.test(script) && !/^\s*void\s*\(?\s*0\s*\)?;?\s*$/.test(script);
    return says && !elsewhere.test(script) && !element.closest('input, button, select, textarea, form');
  };
  globalThis.doors = [...document.querySelectorAll('a[href^="javascript:" i], [onclick]')].filter(isDoor).slice(0, 40);
  return String(globalThis.doors.length);
})()
