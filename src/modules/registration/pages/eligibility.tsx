import { ButtonLink, TapLink, type Lang } from '../../../design/index.ts'
import { printWords } from '../../../platform/response/index.ts'
import type { SelfCheck } from '../../../platform/self-check/index.ts'
import { Deadline, windowState, type Call, type SeasonForm } from '../../programmes/index.ts'
import { beginPath, callPath } from '../rules/paths.ts'
import { preparationOf } from '../rules/preparation.ts'
import { words } from '../words.ts'
import { kindWordsOf } from '../words/kinds.ts'
import { Prepare } from './preparation.tsx'

export interface EligibilityProps {
  lang: Lang
  call: Call
  form: Pick<SeasonForm, 'rules' | 'content' | 'slots'>
  now: Temporal.Instant
}

/** Whether one could register for a call: what is asked before anything is stored, and how one begins. */
export function eligibilityOf({ lang, call, form, now }: EligibilityProps): SelfCheck {
  const { rules } = form
  const w = words(lang).eligibility
  const { yours } = kindWordsOf(call.applicants, lang)
  const open = windowState(call.window, now) === 'open'
  const path = callPath(call)
  return {
    path,
    questions: rules.eligibility ?? [],
    name: w.section,
    title: w.title(yours),
    verdicts: { can: w.can(yours), 'not-yet': w.notYet, cannot: w.cannot(yours) },
    source: rules.source[lang],
    intro: (
      <p class="sm mu">
        <b>{call.seasonName[lang]}</b> · {call.summary[lang] || call.name[lang]}
      </p>
    ),
    notice: !open && <Deadline {...{ lang, window: call.window, now }} />,
    links: (
      <>
        {open && <Prepare {...{ lang, preparation: preparationOf(form) }} />}
        <TapLink href={`${path}/formulir`}>{printWords(lang).blank}</TapLink>
      </>
    ),
    start: open && (
      <ButtonLink href={beginPath(call)} icon="next">
        {w.start}
      </ButtonLink>
    ),
  }
}
