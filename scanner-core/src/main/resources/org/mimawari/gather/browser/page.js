((most) => {
  // The page's elements as HTML, with open shadow trees and the frames that scripts filled.
  const shadows = (root, found) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) {
        found.push(element.shadowRoot);
        shadows(element.shadowRoot, found);
      }
    }
    return found;
  };
  const plain = root => {
    // A query is escaped in the page's own character set, which gets lost here.
    for (const link of root.querySelectorAll('a[href], area[href]')) {
      if (/[^\x00-\x7f]/.test(link.getAttribute('href'))) link.setAttribute('href', link.href);
    }
  };
  const html = document => {
    const roots = shadows(document, []);
    [document, ...roots].forEach(plain);
    return document.documentElement.getHTML({ shadowRoots: roots });
  };
  const frames = () => {
    const found = [];
    for (const frame of document.querySelectorAll('iframe, frame')) {
      try {
        const inner = frame.contentDocument;
        if (inner && inner.documentElement && inner.URL.startsWith('about:')) found.push('<div>' + html(inner) + '</div>');
      } catch (e) { /* of another host */ }
    }
    return found.join('');
  };
  const base = document.createElement('base');
  base.href = document.baseURI;
  const whole = '<!DOCTYPE html><html>' + base.outerHTML + html(document) + frames() + '</html>';
  return whole.slice(0, most);
})(MOST)
