import type { Route } from '../web/context.ts'
import { postAnswer, showQuestion } from './handlers/question.tsx'
import type { Subjects } from './subject.ts'

/** Where whoever holds the code of a question answers it, whatever it is about. `act`: what its policy calls that. */
export function confirmationRoutes(act: string, subjects: Subjects): Route[] {
  const open = { path: '/setuju/:kode', act, frame: 'public' } as const
  return [
    { method: 'GET', handler: showQuestion(subjects), ...open },
    { method: 'POST', handler: postAnswer, ...open },
  ]
}
