import { sql } from 'kysely'
import type { Invariant } from '../invariant.ts'

/** Letters and messages of the outbox. */
export const messageInvariants: readonly Invariant[] = [
  {
    code: 'messages.held',
    says: {
      id: 'Pesan yang punya sebab ditahan memang ditahan.',
      en: 'A message with a reason to be held back is held.',
    },
    broken: sql`select m.id from message m where m.held_back is not null and m.state <> 'held'`,
  },
  {
    code: 'messages.sent',
    says: {
      id: 'Pesan terkirim bila dan hanya bila ada waktunya.',
      en: 'A message is sent exactly where there is a time.',
    },
    broken: sql`select m.id from message m where (m.state = 'sent') <> (m.sent_at is not null)`,
  },
  {
    code: 'messages.failed',
    says: { id: 'Pesan yang gagal punya masalah yang disebut.', en: 'A message that failed says what went wrong.' },
    broken: sql`select m.id from message m where m.state = 'failed' and m.problem is null`,
  },
  {
    code: 'messages.errand',
    says: {
      id: 'Setiap pesan yang menunggu ada pekerjaan pengirimannya.',
      en: 'Every message that waits has its errand.',
    },
    broken: sql`
      select m.id from message m where m.state = 'waiting' and m.created_at < now() - interval '1 hour'
        and not exists (select from graphile_worker.jobs j where j.key = 'deliver:' || m.id)`,
  },
  {
    code: 'messages.secret',
    says: {
      id: 'Isi pesan rahasia yang terkirim sudah dihapus.',
      en: 'The text of a secret message that was sent is erased.',
    },
    broken: sql`select m.id from message m where m.state = 'sent' and m.secret and m.body <> ''`,
  },
]
