// The policy engine: who may do what, how far, and when; said once and asked by routes, lists, buttons and actions alike.
export { nobody, stillActsAs, system, type Actor } from './actor.ts'
export { all, any, byPassword, type Condition } from './conditions.ts'
export { allowedActs, asksPassword, demand, demandFresh, may, mayNow, mustProve, NotAllowed } from './may.ts'
export {
  codeSuffices,
  decides,
  grantedRoles,
  heldRole,
  homeOf,
  isGranted,
  lackOf,
  roleRow,
  roles,
  ungranted,
  waitingRoles,
  type GrantedRole,
  type Lack,
  type OpenedWith,
  type Role,
  type WaitingRole,
} from './roles.ts'
export {
  everybody,
  holderIds,
  lineOf,
  scopeAllows,
  scopeOf,
  scopeWhere,
  signedIn,
  type Holders,
  type Placed,
  type PolicyLine,
  type PolicyTable,
  type Reach,
  type Scope,
  type ScopeColumns,
} from './scope.ts'
