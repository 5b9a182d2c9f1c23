// Travels with the pages that ask for a place.
import { words } from './place/words.ts'

tellWhere()

/** Beside a field for a place a button that fills in where the phone is; only where phones can tell. */
function tellWhere(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[data-here]')) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'btn alt'
    button.textContent = words.here
    const said = document.createElement('p')
    said.className = 'hint'
    said.setAttribute('role', 'status')
    button.onclick = () => {
      said.textContent = words.looking
      navigator.geolocation.getCurrentPosition(
        ({ coords }) => {
          field.value = `${coords.latitude.toFixed(6)}, ${coords.longitude.toFixed(6)}`
          field.dispatchEvent(new Event('input', { bubbles: true }))
          said.textContent = words.found(Math.ceil(coords.accuracy))
        },
        () => (said.textContent = words.notFound),
        { enableHighAccuracy: true, timeout: 20_000 },
      )
    }
    const line = document.createElement('p')
    line.append(button)
    if ('geolocation' in navigator) field.after(line, said)
  }
}
