(() => {
  // Places of an app that stand behind "#/" in its own address, a line each.
  const here = document.URL.split('#')[0];
  const routes = [...document.links].filter(link => link.href.split('#')[0] === here).map(link => link.hash);
  return [...new Set(routes)].filter(hash => /^#(!|!?\/)[^/]/.test(hash)).slice(0, 200).join('\n');
})()
