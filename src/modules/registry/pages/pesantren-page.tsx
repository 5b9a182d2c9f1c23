import type { ComponentChildren } from 'preact'
import {
  Back,
  Columns,
  Heading,
  KeyValue,
  Muted,
  Name,
  Notice,
  Section,
  Workspace,
  formatDate,
  formatPercent,
  type Lang,
} from '../../../design/index.ts'
import { instant } from '../../../platform/clock/clock.ts'
import { SubjectHistory, type HistoryEntry } from '../../../platform/history/index.ts'
import { displayPhone } from '../../../platform/text/phone.ts'
import { firstDay } from '../../../platform/form/first-day.ts'
import type { Meaning } from '../../../platform/form/meanings.ts'
import type { RegionBook } from '../../regions/index.ts'
import type { Fact } from '../data/facts.ts'
import type { Pesantren } from '../data/pesantren.ts'
import type { ClaimsShown, CodeLabels } from '../slots.ts'
import { words } from '../words.ts'

export interface PesantrenPageProps {
  lang: Lang
  pesantren: Pesantren
  facts: Fact[]
  book: RegionBook
  /** What codes of options are called. */
  labels: CodeLabels
  /** What registrations say of it and is no fact. */
  claims: ClaimsShown[]
  /** Sections of other rooms, such as its registrations. */
  slots: ComponentChildren
  /** What happened to it in other rooms, such as a decision. */
  events: HistoryEntry[]
}

/** One pesantren: what is known with its source, where it probably lies, and all that happened to it: every value it ever had too. */
export function PesantrenPage({ lang, pesantren, facts, book, labels, claims, slots, events }: PesantrenPageProps) {
  const w = words(lang)
  const place = book.path(pesantren.village_code ?? pesantren.kecamatan_code ?? pesantren.regency_code)
  const changes = facts.toReversed().map(fact => change(fact, lang, { book, labels }))
  return (
    <Workspace>
      <Back href="/kantor/pesantren">{w.list.title}</Back>
      <Heading over={pesantren.nspp ?? w.list.withoutNumber} under={place}>
        <Name>{pesantren.name}</Name>
      </Heading>
      {pesantren.standing !== 'recorded' && <Notice kind="info" title={w.detail.standings[pesantren.standing]!} />}
      <Columns>
        <div>
          <Section title={w.detail.facts} note={pesantren.sample ? w.detail.sample : undefined}>
            <KeyValue items={pairs({ lang, pesantren, facts, book, labels })} />
          </Section>
          {claims.map(one => (
            <ClaimsSection key={one.number} {...{ lang, facts, book, labels, claims: one }} />
          ))}
        </div>
        <div>
          {slots}
          <Section title={w.detail.history}>
            <SubjectHistory lang={lang} entries={[...changes, ...events]} />
          </Section>
        </div>
      </Columns>
    </Workspace>
  )
}

/** What stands for codes: of regions, and of options. */
type Names = Pick<PesantrenPageProps, 'book' | 'labels'>

type Shown = Omit<PesantrenPageProps, 'slots' | 'events' | 'claims'>

/** What one registration says otherwise than the facts, or beyond them. */
function ClaimsSection({
  lang,
  facts,
  book,
  labels,
  claims,
}: Pick<Shown, 'lang' | 'facts' | 'book' | 'labels'> & { claims: ClaimsShown }) {
  const w = words(lang).detail
  const present = new Map(facts.filter(fact => fact.valid_to === null).map(fact => [fact.field, fact.value]))
  const items = Object.keys(w.fields)
    .filter(field => claims.facts[field] !== undefined && (present.get(field) ?? null) !== claims.facts[field])
    .map(field => ({
      term: w.fields[field],
      detail: valueText({ field, value: claims.facts[field]! }, lang, { book, labels }) ?? w.noValue,
    }))
  if (items.length === 0) return null
  return (
    <Section title={w.claims} aside={<a href={claims.href}>{claims.number}</a>}>
      <p>{claims.contested ? w.claimsContested : w.claimsNote(formatDate(claims.at, lang, 'short'))}</p>
      <KeyValue items={items} />
    </Section>
  )
}

function pairs({ lang, pesantren, facts, book, labels }: Shown) {
  const w = words(lang).detail
  const order = Object.keys(w.fields)
  const present = facts.filter(fact => fact.valid_to === null)
  const known = present
    .sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field))
    .map(fact => ({
      term: w.fields[fact.field] ?? fact.field,
      detail: (
        <>
          {valueText(fact, lang, { book, labels }) ?? w.noValue}
          <br />
          <Muted small>{sourceOf(fact, lang)}</Muted>
        </>
      ),
    }))
  const guess = guessOf(pesantren, lang, book)
  return guess ? [...known, { term: w.fields.kecamatan_code!, detail: guess }] : known
}

function guessOf(pesantren: Pesantren, lang: Lang, book: RegionBook) {
  const { kecamatan_code, kecamatan_guess_code, village_guess_code, kecamatan_guess_certainty } = pesantren
  if (kecamatan_code || !kecamatan_guess_code) return undefined
  const place = [village_guess_code, kecamatan_guess_code].flatMap(code => (code ? book.label(code) : [])).join(', ')
  const w = words(lang).detail
  return kecamatan_guess_certainty === null
    ? w.guessStated(place)
    : w.guess(place, formatPercent(kecamatan_guess_certainty, lang))
}

/** Codes are shown by name, those of regions with the code beside it; months as months and days as days. */
function valueText(fact: Pick<Fact, 'field' | 'value'>, lang: Lang, { book, labels }: Names): string | null {
  if (!fact.value) return null
  if (fact.field === 'applicant.phone') return displayPhone(fact.value)
  if (fact.field === 'business.started' || fact.field === 'applicant.founded') return timeText(fact.value, lang)
  if (!fact.field.endsWith('_code')) return labels[fact.field as Meaning]?.[fact.value]?.[lang] ?? fact.value
  return `${book.label(fact.value)} (${fact.value})`
}

/** A day, a month or a year, as it was asked. */
function timeText(said: string, lang: Lang): string {
  const parts = said.split('-').length
  if (parts === 1) return said
  const day = formatDate(firstDay(said), lang)
  return parts === 2 ? day.replace(/^1 /, '') : day
}

function sourceOf(fact: Fact, lang: Lang): string {
  const w = words(lang).detail
  const kind = w.sources[fact.source_kind] ?? fact.source_kind
  const source = fact.source_text ? `${kind}: ${fact.source_text}` : kind
  return `${source} · ${formatDate(fact.valid_from, lang, 'short')}`
}

function change(fact: Fact, lang: Lang, names: Names): HistoryEntry {
  const w = words(lang).detail
  const field = w.fields[fact.field] ?? fact.field
  const value = valueText(fact, lang, names)
  return {
    at: instant(fact.valid_from),
    who: fact.actor_name ?? w.someone,
    title: value === null ? w.removed(field) : w.became(field, value),
    source: [w.sources[fact.source_kind] ?? fact.source_kind, fact.source_text].filter(Boolean).join(': '),
    why: fact.taken_back_at ? w.takenBack(formatDate(fact.taken_back_at, lang, 'datetime')) : undefined,
  }
}
