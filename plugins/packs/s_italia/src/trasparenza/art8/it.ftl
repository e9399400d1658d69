art8-non-obbligatoria = La legge non impone di pubblicare quei dati: la durata della pubblicazione ha altre regole.
    .citizen = Questa regola non riguarda i dati pubblicati.

art8-resta = I dati restano pubblicati fino a { $fino }.
    .citizen = Puoi leggere questi dati fino a { $fino }.

art8-ancora-efficace = I cinque anni sono passati, ma l'atto ha ancora effetti: i dati restano pubblicati.
    .citizen = I dati restano pubblicati perché la decisione vale ancora.

art8-da-togliere = I dati andavano pubblicati fino a { $fino }: toglierli dal sito; restano accessibili su richiesta.
    .citizen = Questi dati vanno tolti dal sito; si possono ancora chiedere al Comune.

art8-non-ancora = I dati sono ancora da pubblicare: gli anni si conteranno dal giorno della pubblicazione.
    .citizen = I dati non sono ancora pubblicati.
