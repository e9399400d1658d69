passo-verbalizza-commissione = Verbale della commissione
