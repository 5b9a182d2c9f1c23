import {
  Actions,
  Button,
  Disclosure,
  Hidden,
  InlineForm,
  Notice,
  RadioGroup,
  type Lang,
} from '../../../design/index.ts'
import { cut } from '../../text/cut.ts'
import { mostFound, type KnownRecord, type LookupOf } from './lookup.ts'
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
  query?: string
  results?: KnownRecord[]
  placeOf: (one: KnownRecord) => string
}

/** The field of a choice, and what it says where it is none of those shown. */
export const choiceField = 'pilihan'
export const noneOfThem = 'bukan'
/** The number in the address that asks what it leads to. */
export const numberField = 'nomor'
/** Says that the page of the choice has told whether it is taken. */
export const toldField = 'tahu'

/** Where the answer to a search stands: the page opens there. */
const resultsId = 'hasil'

/** Above the questions: the record it is linked with, and where the script says what a number leads to while it is typed. */
export function Known({ lang, linked, chooseAt, field }: LookupProps & { field?: string }) {
  return (
    <>
      {linked && (
        <Notice kind="ok" title={words(lang).linked}>
          {linked.name}
        </Notice>
      )}
      {field && <div data-match={chooseAt} data-of={field} aria-live="polite" />}
    </>
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
        action={`${props.searchAt}#${resultsId}`}
        label={w.searchLabel(noun)}
        hint={example && w.example(example)}
        button={w.searchButton}
        value={query}
      />
      {results && (
        <div id={resultsId} tabIndex={-1}>
          <Results {...props} results={results} />
        </div>
      )}
    </Disclosure>
  )
}

function Results({ results, ...props }: LookupProps & { results: KnownRecord[] }) {
  const { lang, noun, nouns = noun } = props
  const w = words(lang)
  if (!results.length) return <p role="status">{w.nothing}</p>
  const shown = results.slice(0, mostFound)
  const isMore = results.length > shown.length
  const options = shown.map(one => ({
    value: one.id,
    label: one.name,
    hint: [whereOf(one, props.placeOf), `${props.number} ${one.number ?? w.noNumber}`].filter(Boolean).join(' · '),
  }))
  return (
    <form method="post" action={props.chooseAt}>
      <Hidden fields={{ draf: props.code }} />
      <RadioGroup
        id={choiceField}
        label={(isMore ? w.firstOf : w.results)(shown.length, shown.length === 1 ? noun : nouns)}
        hint={isMore ? w.narrower : undefined}
        options={[...options, { value: noneOfThem, label: w.no(noun) }]}
      />
      <Actions>
        <Button icon="next">{w.yes(noun)}</Button>
      </Actions>
    </form>
  )
}

/** Street or hamlet, as long as a row of a list has room for, and the region. */
export function whereOf(one: KnownRecord, placeOf: LookupProps['placeOf']): string {
  // Lists end an address with a full stop; here it goes on.
  return [one.address && cut(one.address.replace(/[\s.,;]+$/, ''), 80), placeOf(one)].filter(Boolean).join(', ')
}
