// The door of the engine: the only file its customers import.
export { mailingEvents } from './events.ts'
export type { Candidate, Mailed, Mailing } from './mailing.ts'
export { mailingPlan } from './plan.tsx'
export { mailingRoutes } from './routes.ts'
export { ToyMailing } from './toy.tsx'
export type { MailingWords } from './words.ts'
