import type { StatusKind } from '../../../../design/index.ts'

/** Which tile stands for a state, a payability, a verdict. */
export const stateKinds: Record<string, StatusKind> = {
  draft: 'empty',
  submitted: 'done',
  reopened: 'progress',
  frozen: 'behind',
  withdrawn: 'info',
}
export const payableKinds: Record<string, StatusKind> = { payable: 'done', mend: 'wrong', checked: 'won' }
export const verdictKinds: Record<string, StatusKind> = { fine: 'done', missing: 'empty', look: 'info', wrong: 'wrong' }
