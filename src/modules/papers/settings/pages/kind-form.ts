import type { Lang } from '../../../../design/index.ts'
import { checkPattern, checkTexts, type AnyPaperKind } from '../../../../platform/paper/index.ts'
import {
  defineStaffForm,
  select,
  type Fields,
  type StaffForm,
  type Values,
} from '../../../../platform/staff-form/index.ts'
import type { Adapted } from '../rules/adapted.ts'
import { inWords } from '../rules/position.ts'
import { words as ofTexts } from '../text-words.ts'
import { words } from '../words.ts'

/** What stands for a paper that nobody signs. */
const nobody = 'tidak-ada'

export type KindForm = StaffForm<Fields>
export type KindValues = Values<Fields>

export interface KindFormParts {
  kind: AnyPaperKind
  positions: readonly string[]
  called(position: string): string
}

/** Number, signer and texts of a kind, and why they change. For a look at it before it is saved the reason may still be missing. */
export function kindForm({ kind, positions, called }: KindFormParts, use: 'save' | 'look' = 'save'): KindForm {
  const texts = langsOf(kind).flatMap(lang => Object.keys(kind.texts[lang]!).map(name => textField(kind, name, lang)))
  const fields: Fields = {
    pola: {
      ...{ type: 'text', limit: 60, label: lang => words(lang).kind.pattern },
      hint: lang => words(lang).kind.patternPlain,
      judge: said => coded(checkPattern(said)),
      sentences: lang => words(lang).kind.patterns,
    },
    penanda: {
      type: select([...positions, nobody], code => lang => (code === nobody ? words(lang).kinds.nobody : called(code))),
      label: lang => words(lang).kind.position,
    },
    ...Object.fromEntries(texts),
    alasan: { type: 'text', limit: 300, optional: use === 'look', label: lang => words(lang).kind.reason },
  }
  return defineStaffForm<Fields>({ fields })
}

/** The languages a kind is written in. */
export function langsOf({ texts }: Pick<AnyPaperKind, 'texts'>): ('id' | 'en')[] {
  return texts.en ? ['id', 'en'] : ['id']
}

/** The field of a text. */
export const fieldOf = (lang: 'id' | 'en', text: string) => `${lang}-${text}`

/** What a text or a variable of a kind is called. */
export function labelOf({ labels }: Pick<AnyPaperKind, 'labels'>, name: string, lang: Lang): string {
  return labels?.[name]?.[lang] ?? ofTexts(lang).texts[name] ?? inWords(name)
}

/** What may stand in braces in the texts of a kind. */
export function variablesOf({ variables }: Pick<AnyPaperKind, 'variables'>): string[] {
  return [...Object.keys(variables), 'nomor']
}

function textField(kind: AnyPaperKind, text: string, of: 'id' | 'en'): [string, Fields[string]] {
  const known = variablesOf(kind)
  const said = known.map(name => `{${name}}`).join(', ')
  const label = (lang: Lang) => labelOf(kind, text, lang)
  return [
    fieldOf(of, text),
    {
      ...(isLine(kind.texts[of]![text]!) ? { type: 'text', limit: 300 } : { type: 'long', limit: 3500 }),
      label: lang => (kind.texts.en ? words(lang).kind.inLang(label(lang), of) : label(lang)),
      judge(value) {
        const found = checkTexts({ [text]: value }, [text], known)
        const unknown = found.flatMap(one => (one.code === 'unknown-variable' ? `{${one.variable}}` : []))
        return unknown.length > 0 ? { code: 'unknown', params: { which: unknown.join(', ') } } : coded(found[0]?.code)
      },
      sentences: lang => ({
        unknown: ({ which }) => words(lang).kind.unknown(String(which), said),
        'open-brace': words(lang).kind.brace,
      }),
    },
  ]
}

/** A heading or a word beside a value, no sentence: it stays on its line. */
function isLine(said: string): boolean {
  return said.length <= 60 && !said.endsWith('.')
}

const coded = (code: string | undefined) => (code === undefined ? undefined : { code })

/** What a good post says of the kind. */
export function adaptedIn(kind: AnyPaperKind, values: KindValues): Adapted & { reason: string } {
  const said = values as Record<string, string | undefined>
  const textsIn = (lang: 'id' | 'en') =>
    Object.fromEntries(Object.keys(kind.texts[lang]!).map(name => [name, said[fieldOf(lang, name)]!]))
  return {
    pattern: said.pola!,
    position: said.penanda === nobody ? undefined : said.penanda,
    texts: { id: textsIn('id'), en: kind.texts.en && textsIn('en') },
    reason: said.alasan ?? '',
  }
}

/** The same the other way: what stands in the fields. */
export function valuesOf(kind: AnyPaperKind, { pattern, position, texts }: Adapted, reason?: string): KindValues {
  const said = langsOf(kind).flatMap(lang =>
    Object.keys(kind.texts[lang]!).map(name => [fieldOf(lang, name), texts[lang]?.[name] ?? kind.texts[lang]![name]!]),
  )
  return { pola: pattern, penanda: position ?? nobody, ...Object.fromEntries(said), alasan: reason } as KindValues
}
