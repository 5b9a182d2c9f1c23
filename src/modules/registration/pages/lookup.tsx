import {
  Actions,
  Button,
  Disclosure,
  Hidden,
  InlineForm,
  KeyValue,
  Notice,
  RadioGroup,
  type Lang,
} from '../../../design/index.ts'
import type { KnownApplicant } from '../applicants/index.ts'
import { words } from '../words.ts'

export interface LookupProps {
  lang: Lang
  /** Short name of the draft, and where its search and its choice stand. */
  draft: string
  /** What is looked up. */
  noun: string
  /** What its number is called. */
  number: string
  searchAt: string
  chooseAt: string
  /** The record the registration is linked with. */
  linked?: KnownApplicant
  /** A record with the number that was given, not yet said to be theirs. */
  match?: KnownApplicant
  query?: string
  results?: KnownApplicant[]
  placeOf: (pesantren: KnownApplicant) => string
}

/** Above the question: the record it is linked with, or a match to be confirmed. */
export function Known(props: LookupProps) {
  const { lang, linked, match } = props
  if (match) return <Match {...props} match={match} />
  if (!linked) return null
  return (
    <Notice kind="ok" title={words(lang).lookup.linked}>
      {linked.name}
    </Notice>
  )
}

/** Below the question: the search by name and place, for those who do not have the number at hand. */
export function SearchByName(props: LookupProps) {
  const w = words(props.lang).lookup
  return (
    <Disclosure summary={w.search} open={props.query !== undefined}>
      <p>{w.searchNote}</p>
      <InlineForm
        id="cari"
        action={props.searchAt}
        label={w.searchLabel(props.noun)}
        hint={w.searchHint}
        button={w.searchButton}
        value={props.query}
      />
      {props.results && <Results {...props} results={props.results} />}
    </Disclosure>
  )
}

function Match({ lang, draft, noun, number, chooseAt, match, placeOf }: LookupProps & { match: KnownApplicant }) {
  const w = words(lang).lookup
  return (
    <form method="post" action={chooseAt}>
      <Hidden fields={{ draf: draft }} />
      <Notice kind="info" title={w.found(noun)} live>
        <KeyValue
          items={[
            { term: match.name, detail: placeOf(match) },
            { term: number, detail: match.number ?? w.noNumber },
          ]}
        />
      </Notice>
      <Actions>
        <Button name="pesantren" value={match.id}>
          {w.yes(noun)}
        </Button>
        <Button name="pesantren" value="bukan" alt>
          {w.no(noun)}
        </Button>
      </Actions>
    </form>
  )
}

function Results({ lang, draft, noun, chooseAt, results, placeOf }: LookupProps & { results: KnownApplicant[] }) {
  const w = words(lang).lookup
  if (!results.length) return <p role="status">{w.nothing}</p>
  const options = results.map(one => ({
    value: one.id,
    label: one.name,
    hint: [placeOf(one), one.number ?? w.noNumber].filter(Boolean).join(' · '),
  }))
  return (
    <form method="post" action={chooseAt}>
      <Hidden fields={{ draf: draft }} />
      <RadioGroup
        id="pesantren"
        label={w.results(results.length, noun)}
        options={[...options, { value: 'bukan', label: w.no(noun) }]}
      />
      <Actions>
        <Button icon="next">{w.yes(noun)}</Button>
      </Actions>
    </form>
  )
}
