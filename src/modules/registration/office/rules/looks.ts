import type { StatusKind } from '../../../../design/index.ts'

/** Which tile stands for a state. */
export const stateKinds: Record<string, StatusKind> = {
  draft: 'empty',
  submitted: 'done',
  reopened: 'progress',
  frozen: 'behind',
  withdrawn: 'info',
}
