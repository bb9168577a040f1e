//! The real program serving; it is stopped when the test is done with it.

use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, Weak};
use std::time::Duration;

use super::http::{Reply, exchange};
use super::workshop::program;
use super::{Workshop, wait};

/// A server and the library that it serves.
pub(crate) struct Server {
    /// The library.
    pub(crate) library: Workshop,
    /// Where it listens.
    pub(crate) address: SocketAddr,
    child: Child,
    errors: Mutex<Receiver<String>>,
    lines: Mutex<Receiver<String>>,
}

/// What the program says once it is ready.
const READY: &str = "La bibliothèque est ouverte : http://";

impl Server {
    pub(super) fn start(library: Workshop, args: &[&str]) -> Self {
        let mut command = program();
        command
            .arg("serve")
            .args(["--listen", "127.0.0.1:0"])
            .args(args)
            .arg(library.dir());
        // All that it can say, so that tests see what it must not.
        command.env("LUTRIN_LOG", "trace").env("RUST_LOG", "trace");
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let errors = told(child.stderr.take().expect("piped"));
        let lines = told(child.stdout.take().expect("piped"));
        let ready = || loop {
            match lines.recv_timeout(Duration::from_secs(60)) {
                Ok(line) => {
                    if let Some(rest) = line.strip_prefix(READY) {
                        return rest
                            .split(' ')
                            .next()
                            .and_then(|address| address.parse().ok());
                    }
                }
                Err(_) => return None,
            }
        };
        let Some(address) = ready() else {
            child.kill().expect("the server can be stopped");
            child.wait().expect("the server ends");
            panic!(
                "the server never was ready: {:?}",
                errors.iter().collect::<Vec<_>>()
            );
        };
        Self {
            library,
            address,
            child,
            errors: Mutex::new(errors),
            lines: Mutex::new(lines),
        }
    }

    /// One server of the sample library for all tests that only read; it stops with the last one.
    pub(crate) fn sample() -> Arc<Self> {
        static SHARED: Mutex<Weak<Server>> = Mutex::new(Weak::new());
        let mut shared = SHARED
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(server) = shared.upgrade() {
            return server;
        }
        let server = Arc::new(Workshop::sample().serve(&[]));
        *shared = Arc::downgrade(&server);
        server
    }

    /// `GET` of a path.
    pub(crate) fn get(&self, path: &str) -> Reply {
        self.ask("GET", path, "")
    }

    /// A request with more header lines (each ends with CRLF).
    pub(crate) fn ask(&self, method: &str, path: &str, headers: &str) -> Reply {
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{headers}\r\n",
            self.address
        );
        self.raw(head.as_bytes())
    }

    /// Sends bytes as they are.
    pub(crate) fn raw(&self, bytes: &[u8]) -> Reply {
        exchange(self.address, bytes)
    }

    /// The system's number of the process.
    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Sends SIGTERM and waits for the end.
    pub(crate) fn terminate(&mut self, limit: Duration) -> ExitStatus {
        let kill = Command::new("kill")
            .args(["-TERM", &self.pid().to_string()])
            .status();
        assert!(kill.expect("kill runs").success());
        wait("the server ends", limit, || {
            self.child.try_wait().expect("its state")
        })
    }

    /// What the server said on its error output since the last time.
    pub(crate) fn errors(&self) -> Vec<String> {
        let errors = self.errors.lock().expect("no reader panicked");
        errors.try_iter().collect()
    }

    /// All that a server which has ended said, on both outputs, since the last time.
    pub(crate) fn said(&self) -> Vec<String> {
        let errors = self.errors.lock().expect("no reader panicked");
        let lines = self.lines.lock().expect("no reader panicked");
        errors.iter().chain(lines.iter()).collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already.
        if self.child.kill().is_ok() {
            drop(self.child.wait());
        }
    }
}

/// The lines of a stream, read aside so that the program never waits for its reader.
fn told(stream: impl Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                // Nobody listens any more; the stream is still emptied.
            }
        }
    });
    receiver
}
