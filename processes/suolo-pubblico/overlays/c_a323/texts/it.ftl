passo-trova-tariffa = Tariffa e coefficiente
