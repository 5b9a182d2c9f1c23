import type { ComponentChildren } from 'preact'
import type { CaseSection } from '../../case/index.ts'
import type { FormContent } from '../../form/content.ts'
import type { SentWithPapers } from '../data/sent-with-papers.ts'
import { missingPapers, shownPapers, type PaperPlace } from '../rules/sent-papers.ts'
import { shownSections } from '../rules/shown-answers.ts'
import type { Serving } from '../serving.ts'
import { words } from '../words.ts'
import { SentAnswers } from './sent-answers.tsx'
import { SentPapers } from './sent-papers.tsx'

export interface SentShown {
  form: { content: FormContent; slots: PaperPlace['slots'] }
  sent: SentWithPapers
  /** Where its papers stand. */
  place: PaperPlace
  context: Serving['context']
  /** Whether what is sensitive is shown, and the way to it: whoever says so writes the look down. */
  personal: { shown: boolean; link: ComponentChildren }
}

/** What was sent, as two sections of a case: the papers with the names of those that are missing, and the answers. */
export function sentSections({ form, sent, place, context, personal }: SentShown): CaseSection[] {
  const { lang } = context
  const w = words(lang).sent
  const papers = { documents: shownPapers(sent.papers, place), missing: missingPapers(form, sent, lang) }
  const sections = shownSections(form.content, sent.answers, context, form.slots, personal.shown)
  return [
    { id: 'documents', label: w.title, quiet: true, body: <SentPapers {...{ lang, ...papers }} /> },
    {
      id: 'answers',
      label: w.answers,
      quiet: true,
      body: <SentAnswers {...{ lang, sections }} personal={personal.link} />,
    },
  ]
}
