/** The colours of plots: all readable on paper and, by their lightness, in grey. */
export const plotInk = {
  ink: '#15211c',
  green: '#0d5b41',
  blue: '#1c4b82',
  terra: '#96401a',
  red: '#a3142a',
  gold: '#7d5800',
  paper: '#fcfbf8',
  line: '#d8d8cd',
}
