// Travels with the page that looks up a number: what it leads to is said below the field while it is typed.
const box = document.querySelector<HTMLElement>('[data-match]')
const field = box && document.querySelector<HTMLInputElement>(`#${box.dataset.of}`)
if (box && field) tellMatch(box, field)

function tellMatch(box: HTMLElement, field: HTMLInputElement): void {
  let waiting: ReturnType<typeof setTimeout>
  field.after(box)
  field.addEventListener('input', () => {
    clearTimeout(waiting)
    // What was said of another number is no longer true.
    box.textContent = ''
    waiting = setTimeout(ask, 400)
  })

  async function ask(): Promise<void> {
    const asked = field.value
    if (asked.length < 8) return
    try {
      const answer = await fetch(`${box.dataset.match}?nomor=${encodeURIComponent(asked)}`)
      // Whoever is signed out meanwhile is led to a whole page, which is no part of this one.
      const html = answer.ok && !answer.redirected ? await answer.text() : ''
      // A slow answer to what has been changed meanwhile says nothing.
      if (asked === field.value) box.innerHTML = html
    } catch {
      // Without a network the page says it once it is sent.
    }
  }
}
