import type { Life } from '../../../platform/life/index.ts'

export type RegistrationState = 'draft' | 'submitted' | 'reopened' | 'frozen' | 'withdrawn'

/** How far the papers of a registration are. Whether its window is open is the call's matter, what is decided a decision's. */
export const registrationLife: Life<RegistrationState> = {
  name: 'registration',
  table: 'registration',
  column: 'state',
  movedAt: 'changed_at',
  begins: ['draft'],
  steps: {
    draft: ['submitted', 'frozen', 'withdrawn'],
    submitted: ['reopened', 'withdrawn'],
    reopened: ['submitted', 'withdrawn'],
    frozen: ['draft'],
    withdrawn: [],
  },
  ends: ['withdrawn'],
}
