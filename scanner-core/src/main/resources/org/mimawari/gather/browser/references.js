(() => {
  // What the place that is shown leads to: links with their words, frames, pictures.
  const found = [...document.querySelectorAll('a[href], area[href], iframe[src], embed[src], object[data], img[src]')];
  return '<div>' + found.filter(element => !element.parentElement?.closest('a[href]')).map(element => element.outerHTML).join('') + '</div>';
})()
