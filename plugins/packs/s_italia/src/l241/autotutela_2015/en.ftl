autotutela-2015-ammessa = Annulment ex officio is allowed.
    .citizen = The office may annul the act, explaining why.

autotutela-2015-immotivata = The annulment does not say which public interest demands it, nor weighs those of the parties: unlawfulness is not enough.
    .citizen = To annul, the office must explain why it serves everyone, and weigh your reasons.

autotutela-2015-tardiva = The { $mesi } months ended on { $fino }: the act can no longer be annulled.
    .citizen = The office could annul until { $fino }: now the act is final.
