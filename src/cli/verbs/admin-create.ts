import { createAdmin, parseEmail } from '../../modules/people/index.ts'
import { withHouse } from '../house.ts'
import { printJson, Refusal, textFlag, WrongUse, type Verb } from '../verb.ts'

export const verb: Verb = {
  name: 'admin create',
  summary: 'make an account of the office and print the link that sets its password',
  help: `
--email and --name are needed; --json prints the link as JSON. No password is given on the command line. The link is valid for 7 days and once. Run again for the same address to get
a new link; the old one then ends.

Example:
  opop admin create --email siti@dinas.example --name "Siti Rahmawati"`,
  options: { email: { type: 'string' }, name: { type: 'string' }, json: { type: 'boolean' } },
  async run(args, streams) {
    const email = needed(textFlag(args, 'email'), '--email')
    const name = needed(textFlag(args, 'name'), '--name').replace(/\s+/g, ' ').trim()
    const address = parseEmail(email)
    if (!address) throw new Refusal(`--email: "${email}" is no mail address.`)
    if (!/\p{L}/u.test(name) || name.length > 200) throw new Refusal('--name: takes a name of 1 to 200 characters.')
    const { personId, link } = await withHouse(house => createAdmin(house, { email: address, name }))
    if (args.flags.json) printJson(streams, { person_id: personId, email: address, link })
    else streams.out(`${link}\n`)
    streams.err(`${name} <${address}> is of the office. The link sets the password, once, within 7 days.\n`)
    return 0
  },
}

function needed(value: string | undefined, flag: string): string {
  if (!value) throw new WrongUse(`needs ${flag}`)
  return value
}
