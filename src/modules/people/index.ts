// The door of the room: accounts, persons, their roles and regions, consent, and who looked at what.
export { readActor } from './handlers/read-actor.ts'
export { insertPerson, insertGrant, renamePerson, type NewPerson, type NewGrant } from './data/persons.ts'
export { insertSession } from './data/sessions.ts'
export { dateOf } from './rules/today.ts'
export { parsePhone, displayPhone } from './rules/phone.ts'
export { parseEmail } from './rules/contact.ts'
