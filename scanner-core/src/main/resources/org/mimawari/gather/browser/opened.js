(() => [...document.querySelectorAll('a[data-opened-window]')].slice(0, 200).map(link => link.href).join('\n'))()
