import { named } from '../../../platform/text/named.ts'

/** One sentence of a selection rule. What is not known here is kept as it stands, so that nothing is hidden. */
export type QuotaClause =
  | { kind: 'total'; n: number }
  | { kind: 'minimum'; by: string; n: number; when?: string }
  | { kind: 'maximum'; by: string; n: number }
  | { kind: 'share'; by: string; value: string; least?: number; most?: number }
  | { kind: 'only'; by: string; value: string }
  | { kind: 'reserves'; n: number }
  | { kind: 'other'; text: string }

type Entry = Record<string, unknown>

const readers: Record<string, (entry: Entry) => QuotaClause | undefined> = {
  minimum: ({ by, at_least: n, when }) =>
    isText(by) && isNumber(n) ? { kind: 'minimum', by, n, ...(isText(when) ? { when } : {}) } : undefined,
  maximum: ({ by, at_most: n }) => (isText(by) && isNumber(n) ? { kind: 'maximum', by, n } : undefined),
  share: ({ by, value, at_least: least, at_most: most }) =>
    isText(by) && isText(value)
      ? { kind: 'share', by, value, ...(isNumber(least) ? { least } : {}), ...(isNumber(most) ? { most } : {}) }
      : undefined,
  only: ({ by, value }) => (isText(by) && isText(value) ? { kind: 'only', by, value } : undefined),
}

const order = ['total', 'minimum', 'maximum', 'share', 'only', 'reserves', 'other']

/** A stored selection rule (the language of `opop select`) as clauses, from the whole to the details. */
export function quotaClauses(rule: Record<string, unknown>): QuotaClause[] {
  const clauses = Object.entries(rule).flatMap(([name, value]): QuotaClause[] => {
    if ((name === 'total' || name === 'reserves') && isNumber(value)) return [{ kind: name, n: value }]
    const entries = Array.isArray(value) ? (value as Entry[]) : [value as Entry]
    return entries.map(
      entry => named(readers, name)?.(entry ?? {}) ?? { kind: 'other', text: JSON.stringify({ [name]: entry }) },
    )
  })
  return clauses.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}
