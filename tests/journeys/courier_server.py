"""A real Courier imapd on a loopback port.

Courier's own log-in needs a daemon at a fixed place and root; so a dozen lines do the log-in as its imaplogin would,
and hand the connection to the real imapd, which answers everything from then on.
"""
import os
import re
import socket
import subprocess
import threading

CAPABILITY = "IMAP4rev1 UIDPLUS CHILDREN NAMESPACE THREAD=ORDEREDSUBJECT THREAD=REFERENCES SORT QUOTA IDLE"
LOGIN = re.compile(rb'(\S+) LOGIN "?((?:[^"\\ ]|\\.)+)"? "?((?:[^"\\ ]|\\.)+)"?$', re.IGNORECASE)


class CourierServer:
    def __init__(self, unpacked, maildir, user, password):
        self.root, self.maildir = os.path.abspath(unpacked), maildir
        self.user, self.password = user, password
        self.sessions = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        subprocess.run([self.root + "/usr/bin/maildirmake.courier", maildir], env=self.environment(), check=True)
        threading.Thread(target=self.accept, daemon=True).start()

    def environment(self, **more):
        machine = os.uname().machine + "-linux-gnu"
        libraries = [self.root + place for place in ("/usr/lib", "/usr/lib/" + machine, "/lib/" + machine)]
        return dict(os.environ, LD_LIBRARY_PATH=":".join(libraries), TZ="JST-9", **more)

    def accept(self):
        while True:
            try:
                connection, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection):
        with connection:
            connection.sendall(f"* OK [CAPABILITY {CAPABILITY}] Courier-IMAP ready.\r\n".encode())
            line = b""
            while byte := connection.recv(1):       # not a byte more than the log-in: the rest is for imapd
                line += byte
                if not line.endswith(b"\r\n"):
                    continue
                command, line = line[:-2], b""
                tag = command.split(b" ")[0]
                if match := LOGIN.match(command):
                    user, password = (re.sub(rb"\\(.)", rb"\1", word).decode() for word in match.group(2, 3))
                    if (user, password) == (self.user, self.password):
                        self.hand_over(connection, tag)
                        return
                    connection.sendall(tag + b" NO Login failed.\r\n")
                elif command.upper().endswith(b" CAPABILITY"):
                    connection.sendall(f"* CAPABILITY {CAPABILITY}\r\n".encode() + tag + b" OK CAPABILITY completed\r\n")
                elif command.upper().endswith(b" LOGOUT"):
                    connection.sendall(b"* BYE Courier-IMAP server shutting down\r\n" + tag + b" OK LOGOUT completed\r\n")
                    return
                else:
                    connection.sendall(tag + b" BAD Invalid command\r\n")

    def hand_over(self, connection, tag):
        environment = self.environment(
            TCPREMOTEIP="127.0.0.1", TCPREMOTEPORT="1", IMAPLOGINTAG=tag.decode(), AUTHENTICATED=self.user,
            MAILDIR=self.maildir, IMAP_CAPABILITY=CAPABILITY, IMAP_KEYWORDS="1", IMAP_USELOCKS="0", IMAP_ENHANCEDIDLE="0", PROTOCOL="IMAP")
        process = subprocess.Popen([self.root + "/usr/bin/imapd", self.maildir], stdin=connection, stdout=connection,
                                   stderr=subprocess.DEVNULL, cwd=os.path.dirname(self.maildir), env=environment)
        self.sessions.append(process)
        process.wait()

    def stop(self):
        self.listener.close()
        for process in self.sessions:
            process.terminate()
            process.wait(10)
