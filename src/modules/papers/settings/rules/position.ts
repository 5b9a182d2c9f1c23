import { stateOn, type Period } from './periods.ts'

/** The code of a position from what it is called, "Kepala Dinas" gives kepala-dinas; undefined where it has no letters for one. */
export function positionCode(title: string): string | undefined {
  const plain = title.normalize('NFKD').toLowerCase()
  const code = plain
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/-+$/, '')
  return code.length >= 2 ? code : undefined
}

/** A code in words, for what has no other name yet: kepala-dinas gives "Kepala dinas". */
export function inWords(code: string): string {
  const said = code.replaceAll('-', ' ')
  return said.charAt(0).toUpperCase() + said.slice(1)
}

interface Held extends Period {
  position: string
  title: string
}

/** What positions are called: by whoever signs on a day, else by who signed last, else by their code. */
export function positionTitles(signers: readonly Held[], day: string): (position: string) => string {
  const titles = new Map<string, string>()
  for (const { position, title } of signers.toSorted(byBeginning)) titles.set(position, title)
  for (const one of signers) if (stateOn(one, day) === 'now') titles.set(one.position, one.title)
  return position => titles.get(position) ?? inWords(position)
}

function byBeginning(a: Period, b: Period): number {
  return a.beginsOn < b.beginsOn ? -1 : 1
}
