/** What goes on by itself is read again every two seconds; when it has ended, the page is. */
export function keepLive(): void {
  if (document.querySelector(live)) setTimeout(() => void readAgain(), 2000)
}

const live = '[data-live]'

async function readAgain(): Promise<void> {
  try {
    const html = await (await fetch(location.href)).text()
    const fresh = new DOMParser().parseFromString(html, 'text/html').querySelector(live)
    if (!fresh) return location.reload()
    document.querySelector(live)?.replaceWith(fresh)
  } catch {
    // A weak network: the next try may find it again.
  }
  keepLive()
}
