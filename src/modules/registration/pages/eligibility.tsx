import { ButtonLink, TapLink, type Lang } from '../../../design/index.ts'
import { printWords } from '../../../platform/response/words/print.ts'
import type { SelfCheck } from '../../../platform/self-check/index.ts'
import { Deadline, windowState, type Call, type SeasonForm } from '../../programmes/index.ts'
import { beginPath, callPath } from '../rules/paths.ts'
import { words } from '../words.ts'
import { kindWordsOf } from '../words/kinds.ts'

export interface EligibilityProps {
  lang: Lang
  call: Call
  rules: SeasonForm['rules']
  now: Temporal.Instant
}

/** Whether one could register for a call: what is asked before anything is stored, and how one begins. */
export function eligibilityOf({ lang, call, rules, now }: EligibilityProps): SelfCheck {
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
    links: <TapLink href={`${path}/formulir`}>{printWords(lang).blank}</TapLink>,
    start: open && (
      <ButtonLink href={beginPath(call)} icon="next">
        {w.start}
      </ButtonLink>
    ),
  }
}
