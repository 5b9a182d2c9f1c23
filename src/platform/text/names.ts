/**
 * Whether two names of an institution mean the same: 1 − Damerau–Levenshtein / longer ≥ .9, or one is the beginning of the
 * other and at least 20 characters long, because bank books cut names.
 */
export function namesAgree(a: string, b: string): boolean {
  const [fullA, fullB] = [plainName(a), plainName(b)]
  if (!fullA || !fullB) return false
  if (isCut(fullA, fullB) || similarity(fullA, fullB) >= 0.9) return true
  const [coreA, coreB] = [coreName(a), coreName(b)]
  return coreA.length >= 3 && coreB.length >= 3 && similarity(coreA, coreB) >= 0.9
}

const shortForms: [RegExp, string][] = [
  [/\b(PONPES|PON PES|PONTREN|PP|PST)\b/g, 'PONDOK PESANTREN'],
  [/\b(YYS|YAY)\b/g, 'YAYASAN'],
]

/** Capitals, no marks, single blanks, short forms written out. */
export function plainName(name: string): string {
  const bare = name
    .normalize('NFKD')
    .toUpperCase()
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return shortForms.reduce((text, [short, long]) => text.replace(short, long), bare)
}

const kinds = /\b(YAYASAN|PONDOK|PESANTREN|KOPERASI|KOPONTREN|MAHAD|LEMBAGA)\b/g

/** What is left without the words for the kind of institution. */
export function coreName(name: string): string {
  return plainName(name).replace(kinds, ' ').replace(/\s+/g, ' ').trim()
}

/** Whether a name says of itself that it is an institution. */
export function saysInstitution(name: string): boolean {
  return plainName(name).match(kinds) !== null
}

function isCut(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 20 && (a.startsWith(b) || b.startsWith(a))
}

/** 1 for equal texts, 0 for texts with nothing in common. */
export function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  return longer === 0 ? 1 : 1 - distance(a, b) / longer
}

/** Damerau–Levenshtein in its restricted form (optimal string alignment): insert, delete, change, swap neighbours. */
export function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, changed)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
