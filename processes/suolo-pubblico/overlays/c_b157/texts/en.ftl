passo-trova-tariffa = Tariff and coefficient
