//! `kill -9` of the real binary under load over HTTP, again and again: on SQLite; on PostgreSQL three nodes, one killed at
//! random, the database cut off and started again under them, and hanging. In the end an auditor who shares nothing with
//! the service holds the log against what was acknowledged.
//!
//! `DIGIPRO_KILLS=300` kills so often (docs/proof.md).

use crate::audit::audit;
use crate::crowd::{Crowd, Dice};
use crate::service::Site;
use digipro_scratch::{Disk, Server};
use digipro_store::Store;

/// Kills when nobody says how many.
const KILLS: usize = 6;

fn kills() -> usize {
    std::env::var("DIGIPRO_KILLS").ok().map_or(KILLS, |kills| kills.parse().unwrap())
}

/// Answers between two kills.
fn pause(dice: &mut Dice) -> usize {
    20 + dice.below(100)
}

#[test]
fn the_service_is_killed_under_load_and_keeps_what_it_acknowledged() {
    let mut dice = Dice::thrown("sqlite");
    let site = Site::new(None, 1);
    let crowd = Crowd::gather(site.nodes());
    for _ in 0..kills() {
        crowd.wait_for_answers(pause(&mut dice));
        site.kill(0);
        site.start(0);
    }
    let told = crowd.finish();
    site.end();
    let store = Store::open(&site.data(0).join("digipro.db")).unwrap();
    let found = audit(&store, &told);
    eprintln!("SQLite, {} kills: {found}; {}; {}", kills(), told.counts(), site.told());
}

#[test]
fn three_nodes_go_on_whoever_is_killed_and_whatever_becomes_of_the_database() {
    let Some(server) = Server::start(Disk::Waits) else { return };
    let mut dice = Dice::thrown("postgresql");
    let address = server.fresh();
    let site = Site::new(Some(&address), 3);
    let crowd = Crowd::gather(site.nodes());
    let (mut killed, mut cut) = (0, 0);
    for round in 0..kills() {
        crowd.wait_for_answers(pause(&mut dice));
        if round % 3 == 2 {
            server.cut();
            server.again();
            cut += 1;
        } else {
            let node = dice.below(3);
            site.kill(node);
            site.start(node);
            killed += 1;
        }
    }
    // Now the database hangs: it neither answers nor breaks off.
    crowd.wait_for_answers(pause(&mut dice));
    server.freeze();
    crowd.wait_for_failure("R0106");
    server.thaw();
    crowd.wait_for_answers(50);
    let told = crowd.finish();
    site.end();
    let found = audit(&Store::connect(&address).unwrap(), &told);
    let what = format!("{killed} nodes killed, {cut} times no database, once a hanging one");
    eprintln!("PostgreSQL, {what}: {found}; {}; {}", told.counts(), site.told());
}
