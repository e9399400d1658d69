//! The machine against the oracle.

use super::{
    game::Game,
    process::{FLAGS, Process, blocks},
};
use proptest::prelude::*;

proptest! {
    #[test]
    fn the_oracle_always_comes_to_an_end(block in blocks(), flags in proptest::collection::vec(any::<bool>(), FLAGS), picks in proptest::collection::vec(any::<prop::sample::Index>(), 64)) {
        let mut game = Game::start(&Process::of(&block), &flags);
        for pick in picks.iter().cycle().take(2_000) {
            let waiting = game.waiting();
            if waiting.is_empty() { break; }
            game.complete(&waiting[pick.index(waiting.len())]);
        }
        prop_assert!(game.ended());
    }
}
