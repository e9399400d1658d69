//! Clients that mean harm: requests that are none, documents and archives that are bombs, connections that say nothing. Each is
//! refused by name, nothing panics, others are served meanwhile, and the memory comes back.

use crate::client::{Ask, Client};
use crate::service::Site;
use serde_json::Value;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

const MIB: usize = 1 << 20;
/// MiB by which the memory of the service may be larger after everything than before.
const TOLERANCE: u64 = 128;
/// Those who connect and say nothing.
const SILENT: usize = 1_000;
const BPMN: &str = "http://www.omg.org/spec/BPMN/20100524/MODEL";

/// Sends bytes as they are, and reads the status and the body of what is said to them; none where the connection is closed.
fn send(node: SocketAddr, bytes: &[u8]) -> Option<(u16, Value)> {
    let mut stream = TcpStream::connect(node).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(100))).unwrap();
    // Whoever is refused early may be cut off while it still speaks.
    let _ = stream.write_all(bytes);
    let mut said = Vec::new();
    let _ = stream.read_to_end(&mut said);
    let text = String::from_utf8_lossy(&said);
    let status = text.split(' ').nth(1)?.parse().ok()?;
    let body = text.split_once("\r\n\r\n").map(|(_, body)| body).unwrap_or_default();
    Some((status, serde_json::from_str(body).unwrap_or_default()))
}

fn request(method: &str, path: &str, heads: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{heads}Content-Length: {length}\r\n\r\n"
    );
    [head.as_bytes(), body].concat()
}

fn json(path: &str, body: &[u8]) -> Vec<u8> {
    request("POST", path, "Content-Type: application/json\r\n", body)
}

fn tar(path: &str, body: &[u8]) -> Vec<u8> {
    request("POST", path, "Content-Type: application/x-tar\r\n", body)
}

/// A deployment of one file.
fn upload(name: &str, text: &[u8]) -> Vec<u8> {
    let head =
        format!("--x\r\nContent-Disposition: form-data; name=\"resources\"; filename=\"{name}\"\r\n\r\n");
    parts(&[head.as_bytes(), text, b"\r\n--x--\r\n"].concat())
}

fn parts(body: &[u8]) -> Vec<u8> {
    request("POST", "/v2/deployments", "Content-Type: multipart/form-data; boundary=x\r\n", body)
}

/// An entry of an archive that says that it has so many bytes.
fn entry(name: &str, kind: u8, size: u64, bytes: &[u8]) -> Vec<u8> {
    let mut head = [0_u8; 512];
    head[..name.len()].copy_from_slice(name.as_bytes());
    head[100..108].copy_from_slice(b"0000644\0");
    head[124..136].copy_from_slice(format!("{size:011o}\0").as_bytes());
    head[136..148].copy_from_slice(b"00000000000\0");
    head[148..156].fill(b' ');
    head[156] = kind;
    head[257..265].copy_from_slice(b"ustar\x0000");
    let sum: u32 = head.iter().map(|byte| u32::from(*byte)).sum();
    head[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    let rest = vec![0; bytes.len().next_multiple_of(512) - bytes.len()];
    [&head[..], bytes, &rest].concat()
}

/// The service still serves, and has not panicked.
fn lives(site: &Site) {
    let ask = Ask { method: "GET", path: "/health/ready", key: None, kind: "text/plain", body: b"" };
    assert_eq!(Client::default().ask(site.address(0), &ask).unwrap().0, 204);
    assert_eq!(site.panics(), Vec::<String>::new());
}

#[test]
fn what_is_no_request_is_refused() {
    let site = Site::new(None, 1);
    let head = |lines: &str| format!("POST /v2/process-instances HTTP/1.1\r\nHost: x\r\n{lines}\r\n");
    let many: String = (0..200).map(|number| format!("X-{number}: y\r\n")).collect();
    let long = "a".repeat(80_000);
    for (what, bytes) in [
        ("two lengths", head("Content-Length: 5\r\nContent-Length: 6\r\n") + "{}{}{}"),
        ("a length that is none", head("Content-Length: -1\r\n")),
        ("a length beyond numbers", head("Content-Length: 99999999999999999999999\r\n")),
        (
            "a chunk that is none",
            head("Transfer-Encoding: chunked\r\nConnection: close\r\n") + "ZZ\r\n{}\r\n",
        ),
        (
            "a chunk beyond numbers",
            head("Transfer-Encoding: chunked\r\nConnection: close\r\n") + "FFFFFFFFFFFFFFFFF\r\n",
        ),
        ("many headers", head(&many)),
        ("a long header", head(&format!("X: {long}\r\n"))),
        ("a long path", format!("GET /v2/{long} HTTP/1.1\r\nHost: x\r\n\r\n")),
        ("a header with a zero", head("X: a\0b\r\n")),
        ("a header with a bare return", head("X: a\rContent-Length: 3\r\n")),
        ("no version", "GET\r\n\r\n".to_owned()),
        ("another protocol", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned()),
        ("a handshake", "\u{16}\u{3}\u{1}\u{2}\0\u{1}\0\u{1}\r\n\r\n".to_owned()),
    ] {
        let said = send(site.address(0), bytes.as_bytes());
        let refused = said.as_ref().is_none_or(|(status, _)| (400..500).contains(status));
        assert!(refused, "{what}: {said:?}");
    }
    for path in [
        "/v2/%2e%2e/%2e%2e/etc/passwd",
        "/codes/..%2f..%2f..%2fetc%2fpasswd",
        "/codes/%00",
        "/digipro/v1/cases/%ff",
        "/digipro/v1/cases/-1",
        "/digipro/v1/cases/99999999999999999999999",
        "/digipro/v1/tasks?limit=99999999999999999999999",
        "/digipro/v1/tasks?limit=1&limit=2",
        "/digipro/v1/tasks?after=%f0%28%8c%28",
        "/digipro/v1/tasks?entity=../../etc",
        "/v2//process-instances",
    ] {
        let (status, said) = send(site.address(0), &request("GET", path, "", b"")).unwrap();
        assert!((400..500).contains(&status) && said["code"].is_string(), "{path}: {status} {said}");
    }
    lives(&site);
    site.end();
}

#[test]
fn documents_that_are_bombs_are_refused_by_name() {
    let site = Site::new(None, 1);
    let refused = |what: &str, bytes: Vec<u8>, code: &str| {
        let (status, said) =
            send(site.address(0), &bytes).unwrap_or_else(|| panic!("{what}: nothing is said"));
        let named = said["code"].as_str().is_some_and(|found| found.starts_with(code));
        assert!((400..500).contains(&status) && named, "{what}: {status} {said}");
    };
    let deep = [b"{\"variables\":{\"x\":".to_vec(), b"[".repeat(200_000)].concat();
    for path in ["/v2/process-instances", "/digipro/v1/cases"] {
        for (what, body) in [
            ("it ends too soon", b"{\"variables\":".to_vec()),
            ("it nests", deep.clone()),
            ("no text", b"{\"variables\":{\"x\":\"\xff\xfe\"}}".to_vec()),
            ("half a character", br#"{"variables":{"x":"\ud800"}}"#.to_vec()),
            ("a number beyond numbers", b"{\"variables\":{\"x\":1e999999999}}".to_vec()),
            ("two documents", b"{}{}".to_vec()),
        ] {
            refused(&format!("{path}: {what}"), json(path, &body), "R0181");
        }
        let large = [b"{\"variables\":{\"x\":\"".to_vec(), b"a".repeat(9 * MIB), b"\"}}".to_vec()].concat();
        refused(&format!("{path}: it is large"), json(path, &large), "R0182");
    }
    let head = "POST /digipro/v1/kits HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/x-tar\r\n";
    refused(
        "more is announced than is read",
        format!("{head}Content-Length: 99000000\r\n\r\n").into(),
        "R0182",
    );
    refused(
        "no boundary",
        request("POST", "/v2/deployments", "Content-Type: multipart/form-data\r\n", b""),
        "R0181",
    );
    refused("no end", parts(b"--x\r\nContent-Disposition: form-data; name=\"resources\"\r\n\r\n<"), "R0181");
    let part = "--x\r\nContent-Disposition: form-data; name=\"r\"; filename=\"a.bpmn\"\r\n\r\n<a/>\r\n";
    refused("many files", parts((part.repeat(1_001) + "--x--\r\n").as_bytes()), "R0182");
    for (what, text) in xml() {
        refused(what, upload("../../bomb.bpmn", text.as_bytes()), "P");
    }
    refused("half of UTF-16", upload("a.bpmn", b"\xff\xfe<\0d"), "P");
    for path in ["/digipro/v1/kits", "/digipro/v1/packs"] {
        for (what, bytes) in archives() {
            refused(&format!("{path}: {what}"), tar(path, &bytes), "P");
        }
    }
    lives(&site);
    site.end();
}

/// Diagrams that are bombs.
fn xml() -> Vec<(&'static str, String)> {
    let laughs: String =
        (1..12).map(|n| format!("<!ENTITY l{n} \"{}\">", format!("&l{};", n - 1).repeat(10))).collect();
    let inside = |inner: &str| {
        format!(
            "<definitions xmlns=\"{BPMN}\" targetNamespace=\"u\"><process id=\"p\" isExecutable=\"true\">{inner}</process></definitions>"
        )
    };
    let nested = "<subProcess id=\"s\">".repeat(50_000);
    let attributes: String = (0..100_000).map(|n| format!(" a{n}=\"\"")).collect();
    vec![
        ("entities", format!("<!DOCTYPE d [<!ENTITY l0 \"ha\">{laughs}]><d>&l11;</d>")),
        (
            "a file of the machine",
            "<!DOCTYPE d [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><d>&f;</d>".to_owned(),
        ),
        ("it nests", inside(&nested)),
        ("many attributes", inside(&format!("<task id=\"t\"{attributes}/>"))),
        ("it does not end", inside("<task id=\"t\"")),
        ("a long name", inside(&format!("<{}/>", "n".repeat(MIB)))),
    ]
}

/// Archives that are bombs.
fn archives() -> Vec<(&'static str, Vec<u8>)> {
    let many = (0..3_000).flat_map(|number| entry(&format!("f{number}"), b'0', 0, b"")).collect();
    vec![
        ("compressed", b"\x1f\x8b\x08\0\0\0\0\0\0\x03".repeat(100)),
        ("of another kind", b"PK\x03\x04".repeat(200)),
        ("eight gigabytes, it says", entry("kit.toml", b'0', (8 << 30) - 1, b"")),
        ("more than is there", entry("kit.toml", b'0', 4_000, b"a")),
        ("many files", many),
        ("a link", entry("kit.toml", b'2', 0, b"")),
        ("a way out", entry("../../kit.toml", b'0', 1, b"a")),
        ("a device", entry("kit.toml", b'3', 0, b"")),
        ("nothing", vec![0; 1_024]),
        ("noise", (0..4_096_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect()),
    ]
}

#[test]
fn the_memory_comes_back() {
    let site = Site::new(None, 1);
    let node = site.address(0);
    let zeros = [b"{\"variables\":{\"x\":[0".to_vec(), b",0".repeat(2 * MIB), b"]}}".to_vec()].concat();
    let bombs = vec![
        tar("/digipro/v1/kits", &vec![1; 60 * MIB]),
        upload("a.bpmn", &b" ".repeat(40 * MIB)),
        json("/v2/process-instances", &zeros),
        json("/digipro/v1/cases", &zeros),
    ];
    let round = || {
        std::thread::scope(|scope| {
            for bomb in &bombs {
                scope.spawn(move || {
                    let (status, said) = send(node, bomb).expect("an answer");
                    assert!((400..500).contains(&status), "{status} {said}");
                });
            }
        });
    };
    // What is set up once is not counted, nor what the allocator keeps at hand for the next of the same.
    (0..3).for_each(|_| round());
    let before = site.memory(0, "VmRSS");
    (0..4).for_each(|_| round());
    lives(&site);
    let (after, most) = (site.memory(0, "VmRSS"), site.memory(0, "VmHWM"));
    eprintln!("memory: {before} MiB before, {after} MiB after, {most} MiB at most");
    assert!(after <= before + TOLERANCE, "{before} MiB before, {after} MiB after");
    site.end();
}

/// Announces a body and asks whether to send it: 100 where it may.
fn announce(node: SocketAddr, bytes: usize) -> (TcpStream, u16) {
    let mut stream = TcpStream::connect(node).unwrap();
    let head = format!(
        "POST /digipro/v1/kits HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-tar\r\n\
         Expect: 100-continue\r\nContent-Length: {bytes}\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).unwrap();
    let mut said = [0; 12];
    stream.read_exact(&mut said).unwrap();
    let status = String::from_utf8_lossy(&said[9..]).parse().unwrap();
    (stream, status)
}

/// Files that this process, and those that it starts, may have open.
fn files() -> usize {
    let limits = std::fs::read_to_string("/proc/self/limits").unwrap();
    let line = limits.lines().find(|line| line.starts_with("Max open files")).unwrap();
    line.split_whitespace().nth(3).and_then(|number| number.parse().ok()).unwrap_or(usize::MAX)
}

#[test]
fn a_thousand_who_say_nothing_hold_up_nobody() {
    let site = Site::new(None, 1);
    let node = site.address(0);
    let before = site.memory(0, "VmRSS");
    let silent = SILENT.min(files().saturating_sub(200));
    let connect = |said: String| {
        let mut stream = TcpStream::connect(node).unwrap();
        stream.write_all(said.as_bytes()).unwrap();
        stream
    };
    let waiting: Vec<_> = (0..silent)
        .map(|number| match number % 10 {
            0 => connect(
                "POST /v2/process-instances HTTP/1.1\r\nHost: x\r\nContent-Length: 9000\r\n\r\n{".into(),
            ),
            1 => connect("GET /v2/topo".into()),
            _ => connect(String::new()),
        })
        .collect();
    lives(&site);
    let during = site.memory(0, "VmRSS");
    // Some announce large bodies and send nothing: there is no more room, and small ones are let in all the same.
    let announced: Vec<_> = (0..8).map(|_| announce(node, 64 * MIB)).collect();
    assert!(announced.iter().all(|(_, status)| *status == 100), "{announced:?}");
    assert_eq!(announce(node, MIB).1, 503);
    lives(&site);
    drop(announced);
    drop(waiting);
    assert!((0..10_000).any(|_| announce(node, MIB).1 == 100), "the room did not come back");
    lives(&site);
    let after = site.memory(0, "VmRSS");
    eprintln!("{silent} silent connections: {before} MiB before, {during} MiB during, {after} MiB after");
    assert!(during <= before + TOLERANCE && after <= before + TOLERANCE);
    site.end();
}
