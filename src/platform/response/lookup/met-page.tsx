import { Actions, Button, ButtonLink, Hidden, Notice, Question, TapLink } from '../../../design/index.ts'
import type { PlaceInForm } from '../pages/form-page.tsx'
import type { KnownRecord, Taken } from './lookup.ts'
import type { Met } from './met.ts'
import { choiceField, noneOfThem, toldField, whereOf, type LookupProps } from './pages.tsx'
import { words } from './words.ts'

interface MetPageProps extends Omit<LookupProps, 'linked' | 'query' | 'results'> {
  met: Met
  /** Where the page stands in its form. */
  place: PlaceInForm
  /** Going on all the same. */
  nextAt: string
}

/** What the notices need to name a record. */
export type NoticeProps = Pick<LookupProps, 'lang' | 'number' | 'placeOf'>

/** In the place of the questions: whose number it is, that it is taken already, or that no list has it. */
export function MetPage(props: MetPageProps) {
  const { match } = props.met
  return match ? <Match {...props} match={match} /> : <Unknown {...props} />
}

function Match({ match, met, place, ...props }: MetPageProps & { match: KnownRecord }) {
  const { lang, code, noun, number, chooseAt, searchAt } = props
  const w = words(lang)
  return (
    <>
      <Question
        {...place}
        title={w.found(noun)}
        action={chooseAt}
        hidden={{ draf: code, [choiceField]: match.id, [toldField]: '1' }}
        next={met.taken ? w.yesStill(noun) : w.yes(noun)}
      >
        <MatchNotice {...props} match={match} />
        <TakenNotice taken={met.taken} />
      </Question>
      <form method="post" action={chooseAt}>
        <Hidden fields={{ draf: code, [toldField]: '1' }} />
        <Actions>
          <Button name={choiceField} value={noneOfThem} alt>
            {w.no(noun)}
          </Button>
          <TapLink href={searchAt}>{w.changeNumber(number)}</TapLink>
        </Actions>
      </form>
    </>
  )
}

/** Name, place and number of a record that is known, and what that means. */
export function MatchNotice({
  lang,
  number,
  match,
  placeOf,
  says,
}: NoticeProps & { match: KnownRecord; says?: string }) {
  return (
    <Notice kind="ok" title={match.name}>
      <p>{whereOf(match, placeOf)}</p>
      <p>
        {number} {match.number ?? words(lang).noNumber}
      </p>
      {says && <p>{says}</p>}
    </Notice>
  )
}

/** That it is taken, and whom to ask. */
export function TakenNotice({ taken }: { taken?: Taken }) {
  if (!taken) return null
  return (
    <Notice kind="waiting" title={taken.title} live>
      <p>{taken.note}</p>
      <TapLink href={taken.ask.href}>{taken.ask.label}</TapLink>
    </Notice>
  )
}

function Unknown({ met, place, lang, number, nextAt, searchAt }: MetPageProps) {
  const w = words(lang)
  return (
    <Question {...place} title={w.lookAgain(number)} readOnly>
      <UnknownNotice {...{ lang, number, met }} />
      <TakenNotice taken={met.taken} />
      <Actions>
        <ButtonLink href={nextAt} icon="next">
          {w.goOn}
        </ButtonLink>
        <TapLink href={searchAt}>{w.changeNumber(number)}</TapLink>
      </Actions>
    </Question>
  )
}

/** A number of which no record is shown: that no list has it, where all are listed. */
export function UnknownNotice({ lang, number, met }: Pick<NoticeProps, 'lang' | 'number'> & { met: Met }) {
  return (
    <Notice kind="info" title={`${number} ${met.number}`} live={met.isUnknown}>
      {met.isUnknown && <p>{words(lang).unknown(number)}</p>}
    </Notice>
  )
}
