passo-verbalizza-commissione = Minutes of the committee
