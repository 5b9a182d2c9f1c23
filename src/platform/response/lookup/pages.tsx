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
import type { KnownRecord, LookupOf } from './lookup.ts'
import { words } from './words.ts'

export interface LookupProps extends Pick<LookupOf, 'noun' | 'nouns' | 'example'> {
  lang: Lang
  /** Short name of the draft. */
  code: string
  /** What the number is called. */
  number: string
  searchAt: string
  chooseAt: string
  /** The record that the subject is linked with. */
  linked?: KnownRecord
  /** A record with the number that was given, not yet said to be theirs. */
  match?: KnownRecord
  query?: string
  results?: KnownRecord[]
  placeOf: (one: KnownRecord) => string
}

/** The field of a choice, and what it says where it is none of those shown. */
export const choiceField = 'pilihan'
export const noneOfThem = 'bukan'

/** Above the questions: the record it is linked with, or a match to be confirmed. */
export function Known(props: LookupProps) {
  const { lang, linked, match } = props
  if (match) return <Match {...props} match={match} />
  if (!linked) return null
  return (
    <Notice kind="ok" title={words(lang).linked}>
      {linked.name}
    </Notice>
  )
}

/** Below the questions: the search by name and place, for those who do not have the number at hand. */
export function SearchByName(props: LookupProps) {
  const { lang, noun, example, query, results } = props
  const w = words(lang)
  return (
    <Disclosure summary={w.search} open={query !== undefined}>
      <p>{w.searchNote}</p>
      <InlineForm
        id="cari"
        action={props.searchAt}
        label={w.searchLabel(noun)}
        hint={example && w.example(example)}
        button={w.searchButton}
        value={query}
      />
      {results && <Results {...props} results={results} />}
    </Disclosure>
  )
}

function Match({ lang, code, noun, number, chooseAt, match, placeOf }: LookupProps & { match: KnownRecord }) {
  const w = words(lang)
  return (
    <form method="post" action={chooseAt}>
      <Hidden fields={{ draf: code }} />
      <Notice kind="info" title={w.found(noun)} live>
        <KeyValue
          items={[
            { term: match.name, detail: placeOf(match) },
            { term: number, detail: match.number ?? w.noNumber },
          ]}
        />
      </Notice>
      <Actions>
        <Button name={choiceField} value={match.id}>
          {w.yes(noun)}
        </Button>
        <Button name={choiceField} value={noneOfThem} alt>
          {w.no(noun)}
        </Button>
      </Actions>
    </form>
  )
}

function Results({ results, ...props }: LookupProps & { results: KnownRecord[] }) {
  const { lang, noun, nouns = noun } = props
  const w = words(lang)
  if (!results.length) return <p role="status">{w.nothing}</p>
  const options = results.map(one => ({
    value: one.id,
    label: one.name,
    hint: [props.placeOf(one), one.number ?? w.noNumber].filter(Boolean).join(' · '),
  }))
  return (
    <form method="post" action={props.chooseAt}>
      <Hidden fields={{ draf: props.code }} />
      <RadioGroup
        id={choiceField}
        label={w.results(results.length, results.length === 1 ? noun : nouns)}
        options={[...options, { value: noneOfThem, label: w.no(noun) }]}
      />
      <Actions>
        <Button icon="next">{w.yes(noun)}</Button>
      </Actions>
    </form>
  )
}
