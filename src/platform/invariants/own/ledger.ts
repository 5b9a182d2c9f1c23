import { sql } from 'kysely'
import type { Invariant } from '../invariant.ts'

/** The ledger and its tree. That its rows agree with their leaves and signatures is computed by `opop ledger verify`. */
export const ledgerInvariants: readonly Invariant[] = [
  {
    code: 'ledger.sealed',
    says: { id: 'Setiap catatan jejak tersegel dalam sepuluh menit.', en: 'Every entry is sealed within ten minutes.' },
    broken: sql`
      select e.seq from ledger_entry e where e.recorded_at < now() - interval '10 minutes'
        and not exists (select from ledger_leaf l where l.entry_seq = e.seq)`,
  },
  {
    code: 'ledger.places',
    says: { id: 'Segel bernomor urut dari nol, tanpa celah.', en: 'Seals are numbered from zero, without a gap.' },
    broken: sql`
      select l.leaf_index from ledger_leaf l
      where l.leaf_index > 0 and not exists (select from ledger_leaf b where b.leaf_index = l.leaf_index - 1)`,
  },
  {
    code: 'ledger.entry',
    says: { id: 'Setiap segel ada catatannya.', en: 'Every seal has its entry.' },
    broken: sql`
      select l.leaf_index from ledger_leaf l where not exists (select from ledger_entry e where e.seq = l.entry_seq)`,
  },
  {
    code: 'ledger.leaves',
    says: { id: 'Setiap segel adalah daun pohonnya.', en: 'Every seal is a leaf of the tree.' },
    broken: sql`
      select l.leaf_index from ledger_leaf l left join ledger_node n on n.level = 0 and n.node_index = l.leaf_index
      where n.hash is distinct from l.leaf_hash`,
  },
  {
    code: 'ledger.nodes',
    says: {
      id: 'Setiap simpul pohon dihitung dari kedua simpul di bawahnya.',
      en: 'Every node of the tree follows from the two below it.',
    },
    broken: sql`
      select n.level || ':' || n.node_index from ledger_node n
      join ledger_node l on l.level = n.level - 1 and l.node_index = 2 * n.node_index
      join ledger_node r on r.level = n.level - 1 and r.node_index = 2 * n.node_index + 1
      where n.level > 0 and n.hash <> sha256('\\x01'::bytea || l.hash || r.hash)`,
  },
  {
    code: 'ledger.whole',
    says: { id: 'Di atas setiap pasang simpul ada simpulnya.', en: 'Above every two nodes stands one.' },
    broken: sql`
      select n.level || ':' || n.node_index from ledger_node n where n.node_index % 2 = 1 and not exists (
        select from ledger_node up where up.level = n.level + 1 and up.node_index = n.node_index / 2)`,
  },
  {
    code: 'ledger.signed',
    says: { id: 'Setiap segel ada di bawah akar yang ditandatangani.', en: 'Every seal stands under a signed root.' },
    broken: sql`
      select l.leaf_index from ledger_leaf l
      where l.leaf_index >= (select coalesce(max(c.tree_size), 0) from ledger_checkpoint c)`,
  },
  {
    code: 'ledger.checkpoints',
    says: {
      id: 'Tidak ada akar yang lebih besar daripada pohonnya.',
      en: 'No signed root is larger than the tree.',
    },
    broken: sql`
      select c.tree_size from ledger_checkpoint c
      where c.tree_size > (select coalesce(max(l.leaf_index) + 1, 0) from ledger_leaf l)`,
  },
  {
    code: 'ledger.keys',
    says: { id: 'Kunci setiap akar masih disimpan.', en: 'The key of every signed root is kept.' },
    broken: sql`
      select c.tree_size from ledger_checkpoint c where c.sealed_at < now() - interval '1 hour'
        and not exists (select from signing_key k where k.id = c.key_id)`,
  },
]
