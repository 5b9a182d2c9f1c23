import type { ComponentChildren } from 'preact'
import { Actions, Button, ButtonLink, Heading, Notice, Section, TapLink, type Lang } from '../../../design/index.ts'
import { displayPhone } from '../../../platform/text/phone.ts'
import type { SeasonForm } from '../../programmes/index.ts'
import { Deadline, isOpen } from '../../programmes/index.ts'
import { PaymentSection, type Payability } from '../../../platform/requirement/index.ts'
import { Missing, Unsent, printWords, type WhatCounts } from '../../../platform/response/index.ts'
import type { OwnRegistration } from '../data/own.ts'
import { ConfirmationSection, DisownedNotice, type CurrentConfirmation } from '../../../platform/confirmation/index.ts'
import { words as asks } from '../confirmation/words.ts'
import type { OwnAct } from '../rules/policy.ts'
import { ownPath } from '../rules/paths.ts'
import { words } from '../words.ts'
import { WhatNext } from './what-next.tsx'

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
  /** What the check may stumble over, while it can be mended. */
  mayFail?: ComponentChildren
  /** What the representative's number is worth. */
  confirmation?: CurrentConfirmation
}

/** Where the registration stands, what happens next, and what is still missing while the window is open. */
export function StatusPage(props: StatusProps) {
  const { lang, now, own, acts, season, counts, payability, mayFail, confirmation } = props
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
      {mayFail}
      <StillMissing {...{ lang, own, acts, season, counts }} />
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
        <form method="post" action={`${base}/ubah`} id="ubah">
          <Button alt>{w.status.reopen}</Button>
        </form>
      )}
    </Actions>
  )
}

/** What is not there yet, and what could not be used; what was sent is opened again before anything is added. */
function StillMissing({
  lang,
  own,
  acts,
  season,
  counts,
}: Pick<StatusProps, 'lang' | 'own' | 'acts' | 'season' | 'counts'>) {
  const w = words(lang).status
  const reopens = acts.includes('registration.reopen')
  const addAt = acts.includes('registration.fill') ? undefined : reopens ? '#ubah' : null
  const form = { ...season, mostFiles: season.rules.mostFiles }
  return (
    <Section title={w.missing} note={reopens ? w.missingSent : undefined}>
      <Missing {...{ lang, counts, addAt }} serving={{ form, base: ownPath(own.draftCode) }} />
    </Section>
  )
}
