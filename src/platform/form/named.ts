/** What is wrong, with the name of its field: what names it already stays, and labels that are questions keep their mark ("Berapa santri putra? Tulis angka bulat saja."). */
export function named(label: string, sentence: string): string {
  if (label === '' || sentence.toLowerCase().includes(label.toLowerCase())) return sentence
  return /[?!.]$/.test(label) ? `${label} ${sentence}` : `${label}: ${sentence}`
}
