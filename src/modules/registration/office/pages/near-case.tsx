import { formatDate, KeyValue, type Lang } from '../../../../design/index.ts'
import { CaseSheet, type CaseSection } from '../../../../platform/case/index.ts'
import { MissingPapers } from '../../../../platform/response/index.ts'
import { ContactDetails, type Personal } from '../../../people/index.ts'
import type { RegionBook } from '../../../regions/index.ts'
import type { Case } from '../data/case.ts'
import { kindWords } from '../../words/kinds.ts'
import { words } from '../words.ts'
import { placeText, StateTile, titleOf } from './cells.tsx'

export interface NearCaseProps {
  lang: Lang
  back: string
  shown: Case
  personal: Personal
  book: RegionBook
  /** Names of the documents that the last submission lacks; undefined for a draft. */
  missing?: string[]
}

/** A registration as an officer near it sees it: whom to call, how far it is, what is missing. Nothing of the answers. */
export function NearCasePage({ lang, back, shown, personal, book, missing }: NearCaseProps) {
  const { near: w, ...of } = words(lang)
  const facts = [
    { term: of.list.state, detail: <StateTile state={shown.state} lang={lang} /> },
    { term: w.place, detail: placeText(shown, book, lang) },
    { term: w.changed, detail: formatDate(shown.changedAt, lang, 'datetime') },
  ]
  const sections: CaseSection[] = [
    { id: 'contact', label: contactTitle(shown, lang), body: <CaseContact {...{ shown, personal, lang }} /> },
    { id: 'facts', label: w.facts, body: <KeyValue items={facts} /> },
  ]
  if (missing) {
    const body = <MissingPapers names={missing} lang={lang} />
    sections.push({ id: 'missing', label: w.missing, note: w.privacy, body })
  }
  const head = { back: { href: back, label: of.case.back }, over: shown.number ?? shown.draftCode }
  return <CaseSheet {...head} title={titleOf(shown, lang)} sections={sections} />
}

/** Whose number stands there. */
export function contactTitle({ kind }: Case, lang: Lang): string {
  return words(lang).near.contact(kindWords(kind, lang).contact)
}

/** Whom to call about a registration. */
export function CaseContact({ shown, personal, lang }: { shown: Case; personal: Personal; lang: Lang }) {
  const { near, draft } = words(lang)
  const message = shown.name ? near.message(shown.name) : draft.message(shown.draftCode)
  return <ContactDetails {...{ contact: shown.contact, message, personal, lang }} />
}
