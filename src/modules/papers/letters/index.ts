// The papers that the programme prints whatever the room: each room gives its own people and figures.
export { assignment } from './assignment.ts'
export { attendance } from './attendance.ts'
export { certificate } from './certificate.ts'
export { decree } from './decree.ts'
export { invitation } from './invitation.ts'
export { minutes } from './minutes.ts'
export { reasons } from './reasons.ts'
