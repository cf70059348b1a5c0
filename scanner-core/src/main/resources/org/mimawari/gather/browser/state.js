(() => [document.URL, document.readyState, document.getElementsByTagName('*').length, document.links.length].join('\n'))()
