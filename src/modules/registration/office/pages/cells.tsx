import { formatDate, Muted, Name, Status, type Lang } from '../../../../design/index.ts'
import { codeOf } from '../../../../platform/form/meaning.ts'
import type { SeasonForm } from '../../../programmes/index.ts'
import type { RegionBook } from '../../../regions/index.ts'
import { categoryNames } from '../../../../platform/requirement/index.ts'
import type { Case } from '../data/case.ts'
import type { RegistrationRow } from '../data/rows.ts'
import { stateKinds } from '../rules/looks.ts'
import { words } from '../words.ts'

/** The state of a registration as tile and word. */
export function StateTile({ state, lang }: { state: string; lang: Lang }) {
  return <Status kind={stateKinds[state] ?? 'empty'}>{words(lang).states[state]}</Status>
}

/** The submitted name; of a draft whose it is. */
export function RegisteredName({ name, owner, lang }: { name: string | null; owner: string | null; lang: Lang }) {
  if (name) return <Name>{name}</Name>
  return <Muted>{words(lang).list.draftOf(owner ?? '')}</Muted>
}

/** What a case is called: as it was sent; of a draft whose it is. */
export function titleOf({ name, number, contact }: Pick<Case, 'name' | 'number' | 'contact'>, lang: Lang): string {
  return name ?? number ?? words(lang).list.draftOf(contact.name)
}

/** What a registration shows where its list stands beside a case. */
export function entryOf(row: RegistrationRow, lang: Lang) {
  const w = words(lang)
  const kind = row.category && categoryNames(lang)[row.category]
  return {
    title: row.name ?? w.list.draftOf(row.owner_name ?? ''),
    detail: [formatDate(row.changed_at, lang, 'short'), kind].filter(Boolean).join(' · '),
    status: { kind: stateKinds[row.state] ?? ('empty' as const), word: w.states[row.state] ?? '' },
  }
}

/** "Kec. Cimenyan, Kab. Bandung"; what is missing is said. */
export function placeText(
  row: { kecamatan_code: string | null; regency_code: string | null },
  book: RegionBook,
  lang: Lang,
): string {
  const code = row.kecamatan_code ?? row.regency_code
  return code ? book.path(code) : words(lang).list.noPlace
}

/** Whether the form asks where the applicant is; otherwise there is nothing that could be missing. */
export function asksPlace({ content }: Pick<SeasonForm, 'content'>): boolean {
  return codeOf(content, 'applicant.place') !== undefined
}
