art26-altro-titolo = Non si paga un contributo: la pubblicazione della concessione non riguarda questo pagamento.
    .citizen = Questa regola non riguarda il pagamento.

art26-sotto-soglia = Nell'anno il beneficiario riceve { $totale } euro, non più di { $soglia }: la pubblicazione non è condizione di efficacia.
    .citizen = Per questo importo si può pagare subito.

art26-pubblicato = La concessione è pubblicata { $data }: si può pagare.
    .citizen = Il contributo è pubblicato e può essere pagato.

art26-inefficace = La concessione non è ancora pubblicata e nell'anno il beneficiario riceve { $totale } euro: l'atto è inefficace, non si può pagare.
    .citizen = Il contributo si potrà pagare dopo che il Comune lo avrà pubblicato.
