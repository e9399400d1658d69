//! A client of a few lines: it says what it asks and reads what it is told, and nothing between it and the wire repeats
//! anything.

use std::io::{BufRead as _, BufReader, Error, ErrorKind, Read as _, Result, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// For how long an answer is waited for: longer than the service takes to give a database up.
const PATIENCE: Duration = Duration::from_secs(110);

/// A request.
pub struct Ask<'a> {
    pub method: &'a str,
    pub path: &'a str,
    /// The idempotency key.
    pub key: Option<&'a str>,
    pub kind: &'a str,
    pub body: &'a [u8],
}

/// Somebody with one connection, which is opened again where it was cut.
#[derive(Default)]
pub struct Client {
    open: Option<(SocketAddr, BufReader<TcpStream>)>,
}

impl Client {
    /// Asks once. Whoever gets an error does not know what became of it.
    pub fn ask(&mut self, node: SocketAddr, ask: &Ask<'_>) -> Result<(u16, Vec<u8>)> {
        let answer = self.try_to(node, ask);
        if answer.is_err() {
            self.open = None;
        }
        answer
    }

    fn try_to(&mut self, node: SocketAddr, ask: &Ask<'_>) -> Result<(u16, Vec<u8>)> {
        if self.open.as_ref().is_none_or(|(to, _)| *to != node) {
            let stream = TcpStream::connect_timeout(&node, PATIENCE)?;
            stream.set_read_timeout(Some(PATIENCE))?;
            stream.set_nodelay(true)?;
            self.open = Some((node, BufReader::new(stream)));
        }
        let Some((_, stream)) = &mut self.open else { return Err(ErrorKind::NotConnected.into()) };
        let Ask { method, path, key, kind, body } = ask;
        let key = key.map(|key| format!("Idempotency-Key: {key}\r\n")).unwrap_or_default();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: x\r\n{key}Content-Type: {kind}\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        stream.get_mut().write_all(&[head.as_bytes(), body].concat())?;
        answer(stream)
    }
}

fn answer(stream: &mut BufReader<TcpStream>) -> Result<(u16, Vec<u8>)> {
    let wrong = |what: &str| Error::new(ErrorKind::InvalidData, what.to_owned());
    let (mut status, mut length) = (None, 0);
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line)? == 0 || !line.ends_with('\n') {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        let line = line.trim_end();
        if status.is_none() {
            let said = line.split(' ').nth(1).and_then(|said| said.parse::<u16>().ok());
            status = Some(said.ok_or_else(|| wrong(line))?);
        } else if line.is_empty() {
            break;
        } else if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().map_err(|_| wrong(line))?;
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body)?;
    Ok((status.unwrap_or_default(), body))
}
