/** What a rule found: a code that `words.ts` turns into a sentence, and the figures the sentence needs. */
export interface Problem {
  code: string
  params?: Record<string, string | number>
}

export type Value = string | number | boolean | string[] | { lat: number; lon: number } | { link: string } | null

/** A good answer. `none` is the answer "belum ada"; `confirmed` says that a warning was read and the answer kept. */
export interface Good {
  value: Value
  none?: true
  confirmed?: true
  /** What another screen saved meanwhile, until the owner has seen it. */
  other?: Given
}

/** A wrong answer, kept as typed. */
export interface Wrong {
  raw: Record<string, string | string[]>
  problem: string
  params?: Record<string, string | number>
  other?: Given
}

export type Given = Good | Wrong

/** All answers of a draft by question code. null: asked once, no longer. */
export type Answers = Record<string, Given | null | undefined>

export function isWrong(given: Given | null | undefined): given is Wrong {
  return given != null && 'problem' in given
}

/** Answers by whatever names them: codes of questions, or meanings. */
type Named<K extends string> = { readonly [name in K]?: Given | null | undefined }

/** The value of an answer; undefined when it is missing, wrong, or "belum ada". */
export function valueOf<K extends string>(answers: Named<K>, name: NoInfer<K>): Exclude<Value, null> | undefined {
  const given: Given | null | undefined = answers[name]
  if (given == null || isWrong(given) || given.value === null) return undefined
  return given.value
}

/** The same, where only a text is of use. */
export function textOf<K extends string>(answers: Named<K>, name: NoInfer<K>): string | undefined {
  const value = valueOf(answers, name)
  return typeof value === 'string' ? value : undefined
}

export function numberOf<K extends string>(answers: Named<K>, name: NoInfer<K>): number | undefined {
  const value = valueOf(answers, name)
  return typeof value === 'number' ? value : undefined
}

/** Whether two answers say the same, whatever was noted beside them. */
export function sameGiven(a: Given | null | undefined, b: Given | null | undefined): boolean {
  return JSON.stringify(said(a)) === JSON.stringify(said(b))
}

function said(given: Given | null | undefined): unknown {
  if (given == null) return null
  return isWrong(given) ? { raw: sorted(given.raw) } : { value: given.value, none: given.none ?? false }
}

/** jsonb keeps keys in an order of its own. */
function sorted(raw: Wrong['raw']): [string, string | string[]][] {
  return Object.entries(raw).sort(([a], [b]) => (a < b ? -1 : 1))
}
