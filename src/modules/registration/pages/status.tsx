import {
  Actions,
  Button,
  ButtonLink,
  Heading,
  Notice,
  Section,
  TapLink,
  TaskList,
  type Lang,
} from '../../../design/index.ts'
import { displayPhone } from '../../../platform/text/phone.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import { Deadline, isOpen } from '../../programmes/index.ts'
import { slotsMissing } from '../../../platform/form/slots.ts'
import { PaymentSection, type Payability } from '../../../platform/requirement/index.ts'
import { pagePath, Unsent, printWords, responseWords, type WhatCounts } from '../../../platform/response/index.ts'
import type { OwnRegistration } from '../data/own.ts'
import { ConfirmationSection, DisownedNotice, type CurrentConfirmation } from '../../../platform/confirmation/index.ts'
import { words as asks } from '../confirmation/words.ts'
import type { OwnAct } from '../rules/policy.ts'
import { ownPath } from '../rules/paths.ts'
import { words } from '../words.ts'
import { WhatNext } from './what-next.tsx'
import { pagesOf } from '../../../platform/form/content.ts'

export interface StatusProps {
  lang: Lang
  now: Temporal.Instant
  own: OwnRegistration
  /** What the owner can do now. */
  acts: readonly OwnAct[]
  season: SeasonForm
  /** What counts: what was sent, once it was. */
  counts: Omit<WhatCounts, 'formVersionId'>
  /** Undefined where nothing is paid. */
  payability: Payability | undefined
  /** What the representative's number is worth. */
  confirmation?: CurrentConfirmation
}

/** Where the registration stands, what happens next, and what is still missing while the window is open. */
export function StatusPage(props: StatusProps) {
  const { lang, now, own, acts, season, counts, payability, confirmation } = props
  const w = words(lang).status
  const open = isOpen(own.window, now)
  const sent = own.state === 'submitted' || own.state === 'reopened'
  return (
    <>
      <Heading over={w.title} under={own.number}>
        {headline(own, lang)}
      </Heading>
      {sent && confirmation?.state === 'disowned' && (
        <DisownedNotice words={asks(lang, own.kind)} phone={displayPhone(confirmation.phone)} open={open} />
      )}
      {own.state === 'reopened' && <Notice kind="waiting" title={w.reopenedNote} />}
      <Unsent lang={lang} since={counts.unsentSince} />
      {own.state === 'frozen' && <Notice kind="wrong" title={w.frozenNote(season.rules.eraseDraftsAfterMonths)} />}
      {own.state !== 'frozen' && <Deadline lang={lang} window={own.window} now={now} />}
      <NextActs {...{ lang, own, acts }} />
      <Missing {...{ lang, own, acts, season, counts }} />
      {sent && confirmation && confirmation.state !== 'own' && (
        <ConfirmationSection
          words={asks(lang, own.kind)}
          confirmation={confirmation}
          phone={displayPhone(confirmation.phone)}
        />
      )}
      {sent && payability && <PaymentSection lang={lang} form={season} payability={payability} />}
      {own.state !== 'frozen' && <WhatNext {...{ lang, sent, open }} next={season.rules.next} endless={!own.window} />}
    </>
  )
}

/** How the registration stands, in one sentence. */
export function headline(own: OwnRegistration, lang: Lang): string {
  const w = words(lang).status
  if (own.state === 'submitted') return w.submitted
  if (own.state === 'reopened') return w.reopened
  return own.state === 'frozen' ? w.frozen : w.draft
}

function NextActs({ lang, own, acts }: Pick<StatusProps, 'lang' | 'own' | 'acts'>) {
  const w = words(lang)
  const base = ownPath(own.draftCode)
  return (
    <Actions>
      {own.number && <ButtonLink href={`${base}/bukti`}>{w.status.receipts}</ButtonLink>}
      <TapLink href={`${base}/cetak`}>{printWords(lang).own}</TapLink>
      {acts.includes('registration.fill') && (
        <ButtonLink href={base} alt={!!own.number}>
          {w.home.goOn}
        </ButtonLink>
      )}
      {acts.includes('registration.reopen') && (
        <form method="post" action={`${base}/ubah`}>
          <Button alt>{w.status.reopen}</Button>
        </form>
      )}
    </Actions>
  )
}

type MissingProps = Pick<StatusProps, 'lang' | 'own' | 'acts' | 'season' | 'counts'>

/** What is not there yet, and what could not be used. */
function Missing({ lang, own, acts, season, counts }: MissingProps) {
  const w = words(lang)
  const missing = slotsMissing(season, counts.answers, counts.slots)
  const pageOf = (code: string) =>
    pagesOf(season.content).find(({ page }) => page.questions.some(question => question.code === code))?.page.code
  const base = ownPath(own.draftCode)
  const canAdd = acts.includes('registration.fill')
  return (
    <Section title={w.status.missing}>
      {missing.length === 0 ? (
        <p>{w.status.nothingMissing}</p>
      ) : (
        <TaskList
          items={missing.map(slot => ({
            title: slot.name[lang],
            href: canAdd ? pagePath({ base }, pageOf(slot.code)!) : undefined,
            status: counts.files[slot.code]?.length
              ? { kind: 'wrong', word: responseWords(lang).tasks.states.wrong! }
              : { kind: 'empty', word: responseWords(lang).tasks.states.empty! },
          }))}
        />
      )}
    </Section>
  )
}
