/** After an answer that needs mending, reading and typing begin at the summary. */
export function goToErrors(): void {
  document.getElementById('galat')?.focus()
}
