-- Version 4: the register of rule packs: what was installed, bound, retired and revoked, in its order.
-- hash = SHA-256(hash of the entry before || body); before the first entry stands SHA-256('{"register":"packs"}').
CREATE TABLE register (
    seq  INTEGER PRIMARY KEY,
    at   INTEGER NOT NULL,
    body BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;
