import { words } from './words.ts'

// A download answers without leaving the page, and a weak network may swallow a post: then the button works again.
const again = 10_000

/** A form that is being sent is not sent a second time, and says that it is on its way. */
export function sendOnce(): void {
  const said = document.createElement('p')
  said.className = 'vh'
  said.setAttribute('role', 'status')
  // Inside a landmark, like everything else that is read out.
  document.getElementById('isi')?.append(said)
  const release = new Map<HTMLFormElement, () => void>()
  addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    if (event.defaultPrevented || form.method !== 'post') return
    if (release.has(form)) return event.preventDefault()
    const restore = markBusy((event as SubmitEvent).submitter)
    said.textContent = words.saving
    const end = () => {
      restore()
      said.textContent = ''
      release.delete(form)
    }
    release.set(form, end)
    setTimeout(end, again)
  })
  // Coming back by the browser's own "back" shows the kept page: it may be sent again.
  addEventListener('pageshow', () => release.forEach(end => end()))
}

/** Shows the button as busy once the browser has taken its value. Resolves to what undoes it. */
function markBusy(button: HTMLElement | null): () => void {
  if (!button) return () => {}
  const face = button.innerHTML
  button.setAttribute('aria-disabled', 'true')
  button.textContent = words.saving
  return () => {
    button.removeAttribute('aria-disabled')
    button.innerHTML = face
  }
}
